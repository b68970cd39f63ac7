package org.zayavka.claim.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.DecidingClaims;

/** Keeps what the head of the desk has explained. */
@Component
class KeepExplanation implements JavaDelegate {

    private final DecidingClaims deciding;

    KeepExplanation(DecidingClaims deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution process) {
        deciding.explain(
                ClaimVariables.claim(process),
                ClaimVariables.text(process, ClaimVariables.EXPLANATION),
                ClaimVariables.text(process, ClaimVariables.JUSTIFIED).equals("yes"),
                ClaimVariables.person());
        process.removeVariables(List.of(ClaimVariables.EXPLANATION, ClaimVariables.JUSTIFIED));
    }
}
