package org.zayavka.ticket.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** Moves the timers and the open tasks of a ticket to its new promise. */
@Component
class MoveTimers implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    MoveTimers(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        PromiseTimers.of((ExecutionEntity) process).move(ticket, clock.instant());
        moveTasks(process.getProcessEngineServices().getTaskService(), process.getProcessInstanceId(), ticket);
    }

    private static void moveTasks(TaskService tasks, String process, Ticket ticket) {
        for (var task : tasks.createTaskQuery().processInstanceId(process).list()) {
            task.setPriority(ticket.taskPriority());
            task.setDueDate(Date.from(ticket.promised().solutionDue()));
            tasks.saveTask(task);
        }
    }
}
