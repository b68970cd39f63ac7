package org.zayavka.claim.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.DecidingClaims;

/** Drafts the answer by what the director has decided, see {@link DirectorsForms}. */
@Component
class KeepDecision implements JavaDelegate {

    private final DecidingClaims deciding;

    KeepDecision(DecidingClaims deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution process) {
        deciding.draft(ClaimVariables.claim(process));
        process.removeVariables(
                List.of(ClaimVariables.OUTCOME, ClaimVariables.COMPENSATION, ClaimVariables.DECISION_REASONS));
    }
}
