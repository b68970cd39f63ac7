package org.zayavka.visit.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.zayavka.visit.Reminders;
import org.zayavka.visit.Visit;
import org.zayavka.visit.Visits;

/** The visit has another time or engineer: so has the engineer's task, and the reminder. */
@Component
class FollowVisit implements JavaDelegate {

    private final Visits visits;
    private final Reminders reminders;
    private final Clock clock;

    FollowVisit(Visits visits, Reminders reminders, Clock clock) {
        this.visits = visits;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var now = clock.instant();
        var visit = visits.get(VisitVariables.visit(process));
        var remindAt = reminders.at(visit.agreedStart(), now);
        VisitVariables.write(process, visit, remindAt);
        moveTask(process, visit);
        ReminderTimer.move((ExecutionEntity) process, remindAt);
    }

    private static void moveTask(DelegateExecution process, Visit visit) {
        var tasks = process.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(process.getProcessInstanceId())
                .taskDefinitionKey(ReminderTimer.TASK)
                .list()
                .forEach(task -> {
                    task.setAssignee(visit.agreedEngineer());
                    task.setDueDate(Date.from(visit.agreedEnd()));
                    task.setFollowUpDate(Date.from(visit.agreedStart()));
                    tasks.saveTask(task);
                });
    }
}
