package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnsweringClaims;
import org.zayavka.claim.Claims;

/** Chooses the way of the signed answer, see {@link DirectorsForms}; one that is not signed goes back to the decision. */
@Component
class KeepLetter implements JavaDelegate {

    private final Claims claims;
    private final AnsweringClaims answering;

    KeepLetter(Claims claims, AnsweringClaims answering) {
        this.claims = claims;
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution process) {
        var claim = claims.get(ClaimVariables.claim(process));
        var letter = claim.letter();
        if (letter != null && letter.isSigned()) {
            process.setVariable(
                    ClaimVariables.ANSWER_WAY, answering.way(claim.id()).code());
        }
        process.removeVariable(ClaimVariables.LETTER_TEXT);
    }
}
