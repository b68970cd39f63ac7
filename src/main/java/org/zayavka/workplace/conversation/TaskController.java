package org.zayavka.workplace.conversation;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;

/** Which ticket a task of the engine is about. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tasks/{task}")
class TaskController {

    private final AgentTickets tickets;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final Offers offers;

    TaskController(AgentTickets tickets, TaskService tasks, RuntimeService processes, Offers offers) {
        this.tickets = tickets;
        this.tasks = tasks;
        this.processes = processes;
        this.offers = offers;
    }

    /**
     * @param login of who asks
     * @param offers what this desk can do, see {@link Offers}
     */
    record TicketOfTask(long number, String login, List<String> offers) {}

    @GetMapping("/ticket")
    TicketOfTask ticket(Agent agent, @PathVariable String task) {
        var number = businessKey(task)
                .filter(key -> key.matches("[1-9]\\d{0,17}"))
                .map(Long::parseLong)
                .orElseThrow(() -> AgentTickets.refused(
                        agent,
                        HttpStatus.NOT_FOUND,
                        "У этой задачи нет переписки: она не о заявке.",
                        "This task has no conversation: it is not about a ticket."));
        tickets.readable(agent, number);
        return new TicketOfTask(number, agent.login(), offers.all());
    }

    /** Asked with the rights of whoever has signed in: a task that they may not see is none. */
    private Optional<String> businessKey(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(task -> task.getProcessInstanceId())
                .flatMap(process -> Optional.ofNullable(processes
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .singleResult()))
                .map(process -> process.getBusinessKey());
    }
}
