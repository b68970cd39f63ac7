package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimDeadlines;

/** The tenth or the thirteenth working day has begun, and the answer has not left: is there still something to tell? */
@Component
class NoteDeadlineNear implements JavaDelegate {

    private final ClaimDeadlines deadlines;

    NoteDeadlineNear(ClaimDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution process) {
        // Both warnings may be under way at once.
        process.setVariableLocal(ClaimVariables.DEADLINE_NEAR, deadlines.near(ClaimVariables.claim(process)));
    }
}
