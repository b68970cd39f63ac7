package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimDeadlines;

/** The last working day is over without an answer. */
@Component
class RecordClaimBreach implements JavaDelegate {

    private final ClaimDeadlines deadlines;

    RecordClaimBreach(ClaimDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution process) {
        deadlines.missed(ClaimVariables.claim(process));
    }
}
