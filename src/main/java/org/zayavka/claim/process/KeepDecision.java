package org.zayavka.claim.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimOutcome;
import org.zayavka.claim.DecidingClaims;
import org.zayavka.shared.Refusal;

/** Keeps what the director decided personally, and drafts the answer (S3.10). */
@Component
class KeepDecision implements JavaDelegate {

    private final DecidingClaims deciding;

    KeepDecision(DecidingClaims deciding) {
        this.deciding = deciding;
    }

    @Override
    public void execute(DelegateExecution process) {
        var outcome = ClaimOutcome.ofCode(ClaimVariables.text(process, ClaimVariables.OUTCOME))
                .orElseThrow(() -> new Refusal("Выберите решение.", "Choose the decision."));
        deciding.decide(
                ClaimVariables.claim(process),
                outcome,
                ClaimVariables.roubles(process),
                ClaimVariables.text(process, ClaimVariables.DECISION_REASONS),
                ClaimVariables.person());
        process.removeVariables(
                List.of(ClaimVariables.OUTCOME, ClaimVariables.COMPENSATION, ClaimVariables.DECISION_REASONS));
    }
}
