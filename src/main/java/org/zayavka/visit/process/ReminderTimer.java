package org.zayavka.visit.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The reminder at the edge of the engineer's task. The engine's public services move a timer that waits; one that has
 * fired is set again by the diagram's own declaration.
 */
final class ReminderTimer {

    static final String TASK = "userTask_writeAct";
    private static final String TIMER = "event_reminderDue";

    private ReminderTimer() {}

    /** The process's variable must tell the moment already. */
    static void move(ExecutionEntity any, Instant at) {
        var activity = any.getProcessDefinition().findActivity(TASK);
        if (activity == null) {
            return;
        }
        var tree = new ActivityExecutionTreeMapping(Context.getCommandContext(), any.getProcessInstanceId());
        var declared = TimerDeclarationImpl.getDeclarationsForScope(activity).get(TIMER);
        for (var scope : tree.getExecutions(activity)) {
            var waiting = scope.getJobs().stream()
                    .filter(job -> TIMER.equals(job.getActivityId()))
                    .findFirst();
            if (waiting.isPresent()) {
                waiting.get().setDuedate(Date.from(at));
            } else if (declared != null) {
                declared.createTimerInstance(scope);
            }
        }
    }
}
