package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimOutcome;
import org.zayavka.claim.DecidingClaims;
import org.zayavka.shared.Refusal;

/**
 * What the director submits is kept at once (S3.10): neither a step of the diagram nor its mappings come between the form
 * and the claim.
 */
@Component
class DirectorsForms {

    private final DecidingClaims deciding;

    DirectorsForms(DecidingClaims deciding) {
        this.deciding = deciding;
    }

    void keep(DelegateTask task) {
        var claim = ClaimVariables.claim(task.getExecution());
        if (task.getTaskDefinitionKey().equals(DirectorsTasks.DECIDE)) {
            decide(claim, task);
        } else {
            sign(claim, task);
        }
    }

    private void decide(ClaimId claim, DelegateTask task) {
        var outcome = ClaimOutcome.ofCode(ClaimVariables.text(task, ClaimVariables.OUTCOME))
                .orElseThrow(() -> new Refusal("Выберите решение.", "Choose the decision."));
        deciding.decide(
                claim,
                outcome,
                ClaimVariables.roubles(task),
                ClaimVariables.text(task, ClaimVariables.DECISION_REASONS),
                ClaimVariables.person());
    }

    private void sign(ClaimId claim, DelegateTask task) {
        var text = ClaimVariables.text(task, ClaimVariables.LETTER_TEXT);
        if (ClaimVariables.text(task, ClaimVariables.SIGN_DECISION).equals("sign")) {
            deciding.sign(claim, text, ClaimVariables.person());
        } else {
            deciding.edit(claim, text, ClaimVariables.person());
        }
    }
}
