package org.zayavka.claim.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.zayavka.claim.ClaimTerm;

/**
 * The timers at the edge of a claim's consideration. The engine's public services can move a timer that waits, but not
 * set again one that has fired; a deadline that moves into the future needs both, so this asks the diagram's own
 * declaration of the timer.
 */
final class ClaimTimers {

    private static final String CONSIDERATION = "subProcess_consideration";

    private final Collection<ExecutionEntity> considered;
    private final Map<String, TimerDeclarationImpl> declared;

    private ClaimTimers(Collection<ExecutionEntity> considered, Map<String, TimerDeclarationImpl> declared) {
        this.considered = considered;
        this.declared = declared;
    }

    /** @param any an execution of the claim's process; another diagram may have no such timers */
    static ClaimTimers of(ExecutionEntity any) {
        var activity = any.getProcessDefinition().findActivity(CONSIDERATION);
        if (activity == null) {
            return new ClaimTimers(Set.of(), Map.of());
        }
        var tree = new ActivityExecutionTreeMapping(Context.getCommandContext(), any.getProcessInstanceId());
        return new ClaimTimers(tree.getExecutions(activity), TimerDeclarationImpl.getDeclarationsForScope(activity));
    }

    /** Sets them to the term. The process's variables must tell it already. */
    void move(ClaimTerm term, Instant now) {
        move("event_firstWarning", term.warnAt().get(0), now);
        move("event_secondWarning", term.warnAt().get(1), now);
        move("event_deadlineMissed", term.dueAt(), now);
    }

    /** What has been told of the days before is told again of the new ones, unless they are over too. */
    private void move(String timer, Instant at, Instant now) {
        for (var scope : considered) {
            var waiting = scope.getJobs().stream()
                    .filter(job -> timer.equals(job.getActivityId()))
                    .findFirst();
            if (waiting.isPresent()) {
                waiting.get().setDuedate(Date.from(at));
            } else if (at.isAfter(now) && declared.containsKey(timer)) {
                Objects.requireNonNull(declared.get(timer)).createTimerInstance(scope);
            }
        }
    }
}
