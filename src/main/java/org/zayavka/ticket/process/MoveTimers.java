package org.zayavka.ticket.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Promise;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** Moves the timers and the open tasks of a ticket to its new promise. */
@Component
class MoveTimers implements JavaDelegate {

    private final Tickets tickets;

    MoveTimers(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var engine = process.getProcessEngineServices();
        moveTimers(engine.getManagementService(), process.getProcessInstanceId(), ticket.promised());
        moveTasks(engine.getTaskService(), process.getProcessInstanceId(), ticket);
    }

    private static void moveTimers(ManagementService jobs, String process, Promise promise) {
        for (var job : jobs.createJobQuery().processInstanceId(process).timers().list()) {
            var definition = jobs.createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            switch (definition.getActivityId()) {
                case "event_solutionSoonDue" -> jobs.setJobDuedate(job.getId(), Date.from(promise.warningAt()));
                case "event_solutionOverdue" -> jobs.setJobDuedate(job.getId(), Date.from(promise.solutionDue()));
                default -> {
                    // The other timers wait for people, not for the promise.
                }
            }
        }
    }

    private static void moveTasks(TaskService tasks, String process, Ticket ticket) {
        for (var task : tasks.createTaskQuery().processInstanceId(process).list()) {
            task.setPriority(ticket.taskPriority());
            task.setDueDate(Date.from(ticket.promised().solutionDue()));
            tasks.saveTask(task);
        }
    }
}
