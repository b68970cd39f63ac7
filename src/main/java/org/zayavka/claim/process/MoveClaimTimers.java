package org.zayavka.claim.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Claim;
import org.zayavka.claim.Claims;

/** Moves the timers and the open tasks of a claim to its new deadline. */
@Component
class MoveClaimTimers implements JavaDelegate {

    private final Claims claims;
    private final Clock clock;

    MoveClaimTimers(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var claim = claims.get(ClaimVariables.claim(process));
        moveTasks(process, claim);
        ClaimVariables.write(process, claim);
        ClaimTimers.of((ExecutionEntity) process).move(claim.term(), clock.instant());
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
}
