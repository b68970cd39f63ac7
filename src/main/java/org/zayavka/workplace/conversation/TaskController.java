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
import org.zayavka.shared.DeskSettings;
import org.zayavka.ticket.Categories;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.Colleagues;

/** Which ticket a task of the engine is about. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tasks/{task}")
class TaskController {

    /** Each process about a ticket has it. */
    private static final String TICKET = "ticketId";

    private final AgentTickets tickets;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final Colleagues colleagues;
    private final Offers offers;
    private final Categories categories;
    private final DeskSettings desk;

    TaskController(
            AgentTickets tickets,
            TaskService tasks,
            RuntimeService processes,
            Colleagues colleagues,
            Offers offers,
            Categories categories,
            DeskSettings desk) {
        this.tickets = tickets;
        this.tasks = tasks;
        this.processes = processes;
        this.colleagues = colleagues;
        this.offers = offers;
        this.categories = categories;
        this.desk = desk;
    }

    /**
     * @param login of who asks
     * @param zone of the desk: its pages tell its time
     * @param offers what this desk can do, see {@link Offers}
     * @param categories what a ticket may be about, in the order in which they are offered
     */
    record TicketOfTask(long number, String login, String zone, List<String> offers, List<Topic> categories) {}

    record Topic(String id, String name) {}

    @GetMapping("/ticket")
    TicketOfTask ticket(Agent agent, @PathVariable String task) {
        var number = number(task)
                .orElseThrow(() -> AgentTickets.refused(
                        agent,
                        HttpStatus.NOT_FOUND,
                        "У этой задачи нет переписки: она не о заявке.",
                        "This task has no conversation: it is not about a ticket."));
        tickets.readable(agent, number);
        var topics = categories.all().stream()
                .map(category -> new Topic(category.code(), category.name(agent.language())))
                .toList();
        return new TicketOfTask(number, agent.login(), desk.zone().getId(), offers.all(), topics);
    }

    /** The task is asked for with the rights of whoever has signed in: one that they may not see is none. */
    private Optional<Long> number(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(task -> task.getProcessInstanceId())
                .map(process -> colleagues.unchecked(() -> processes.getVariable(process, TICKET)))
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue());
    }
}
