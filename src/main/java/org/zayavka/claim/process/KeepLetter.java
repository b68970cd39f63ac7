package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnsweringClaims;
import org.zayavka.claim.DecidingClaims;

/** The signed answer gets its number; one that is not signed goes back to the decision with its text. */
@Component
class KeepLetter implements JavaDelegate {

    private final DecidingClaims deciding;
    private final AnsweringClaims answering;

    KeepLetter(DecidingClaims deciding, AnsweringClaims answering) {
        this.deciding = deciding;
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution process) {
        var claim = ClaimVariables.claim(process);
        var text = ClaimVariables.text(process, ClaimVariables.LETTER_TEXT);
        if (ClaimVariables.text(process, ClaimVariables.SIGN_DECISION).equals("sign")) {
            deciding.sign(claim, text, ClaimVariables.person());
            process.setVariable(ClaimVariables.ANSWER_WAY, answering.way(claim).code());
        } else {
            deciding.edit(claim, text, ClaimVariables.person());
        }
        process.removeVariable(ClaimVariables.LETTER_TEXT);
    }
}
