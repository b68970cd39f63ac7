package org.zayavka.ticket.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.zayavka.ticket.Promise;
import org.zayavka.ticket.SlaClock;
import org.zayavka.ticket.Ticket;

/**
 * The timers at the edge of the work on a ticket. The engine's public services can move a timer that waits, but not set
 * again one that has fired; a promise that moves needs both, so this asks the diagram's own declaration of the timer.
 */
final class PromiseTimers {

    private static final String WORK = "subProcess_work";
    private static final String REACTION_SOON = "event_reactionSoonDue";
    private static final String REACTION_OVERDUE = "event_reactionOverdue";
    private static final Set<String> REACTION = Set.of(REACTION_SOON, REACTION_OVERDUE);
    private static final String SOLUTION_SOON = "event_solutionSoonDue";
    private static final String SOLUTION_OVERDUE = "event_solutionOverdue";

    private final Collection<ExecutionEntity> work;
    private final Map<String, TimerDeclarationImpl> declared;

    private PromiseTimers(Collection<ExecutionEntity> work, Map<String, TimerDeclarationImpl> declared) {
        this.work = work;
        this.declared = declared;
    }

    /** @param any an execution of the ticket's process; while nobody works on the ticket there are no timers */
    static PromiseTimers of(ExecutionEntity any) {
        var activity = any.getProcessDefinition().findActivity(WORK);
        if (activity == null) {
            return new PromiseTimers(Set.of(), Map.of());
        }
        var tree = new ActivityExecutionTreeMapping(Context.getCommandContext(), any.getProcessInstanceId());
        return new PromiseTimers(tree.getExecutions(activity), TimerDeclarationImpl.getDeclarationsForScope(activity));
    }

    /** Sets them to what is promised now. The process's variables must tell it already. */
    void move(Ticket ticket, Instant now) {
        var promise = ticket.promised();
        move(SOLUTION_SOON, SOLUTION_OVERDUE, promise, SlaClock.SOLUTION, now);
        if (ticket.reactedAt() == null) {
            move(REACTION_SOON, REACTION_OVERDUE, promise, SlaClock.REACTION, now);
        }
    }

    /**
     * The reaction was given: its timers have nothing to tell any more. Every claim does this: it reads the jobs alone.
     *
     * @param any an execution of the ticket's process
     */
    static void stopReaction(ExecutionEntity any) {
        if (any.getProcessDefinition().findActivity(WORK) == null) {
            return;
        }
        var jobs = Context.getCommandContext().getJobManager().findJobsByProcessInstanceId(any.getProcessInstanceId());
        for (var job : jobs) {
            // The job's own activity would be one more question to the database for each.
            if (job.getJobHandlerConfiguration() instanceof TimerJobConfiguration timer
                    && REACTION.contains(timer.getTimerElementKey())) {
                job.delete();
            }
        }
    }

    /** While a deadline is ahead, its warning is too: one whose moment is over fires at once, if it is not told yet. */
    private void move(String soon, String overdue, Promise promise, SlaClock clock, Instant now) {
        var ahead = promise.due(clock).isAfter(now);
        move(soon, promise.warningAt(clock), ahead);
        move(overdue, promise.due(clock), ahead);
    }

    private void move(String timer, Instant at, boolean again) {
        for (var scope : work) {
            var waiting = scope.getJobs().stream()
                    .filter(job -> timer.equals(job.getActivityId()))
                    .findFirst();
            if (waiting.isPresent()) {
                waiting.get().setDuedate(Date.from(at));
            } else if (again && declared.containsKey(timer)) {
                Objects.requireNonNull(declared.get(timer)).createTimerInstance(scope);
            }
        }
    }
}
