package org.zayavka.claim.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Claim;
import org.zayavka.claim.Claims;

/** Moves the timers and the open tasks of a claim to its new deadline. */
@Component
class MoveClaimTimers implements JavaDelegate {

    private final Claims claims;

    MoveClaimTimers(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution process) {
        var claim = claims.get(ClaimVariables.claim(process));
        moveTasks(process, claim);
        ClaimVariables.write(process, claim);
        var management = process.getProcessEngineServices().getManagementService();
        for (var job : management
                .createJobQuery()
                .processInstanceId(process.getProcessInstanceId())
                .timers()
                .list()) {
            var at = at(claim, ((JobEntity) job).getActivityId());
            if (at != null) {
                management.setJobDuedate(job.getId(), Date.from(at));
            }
        }
    }

    /** Those that are due with the answer, also in the processes that this one calls. */
    private static void moveTasks(DelegateExecution process, Claim claim) {
        if (!(process.getVariable(ClaimVariables.DUE_AT) instanceof Date before)) {
            return;
        }
        var tasks = process.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(claim.id().toString())
                .dueDate(before)
                .list()
                .forEach(task -> {
                    task.setDueDate(Date.from(claim.term().dueAt()));
                    tasks.saveTask(task);
                });
    }

    private static @Nullable Instant at(Claim claim, String timer) {
        return switch (timer) {
            case "event_firstWarning" -> claim.term().warnAt().get(0);
            case "event_secondWarning" -> claim.term().warnAt().get(1);
            case "event_deadlineMissed" -> claim.term().dueAt();
            default -> null;
        };
    }
}
