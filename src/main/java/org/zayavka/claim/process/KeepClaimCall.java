package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnsweringClaims;

/** Nobody answered: the secretary calls again, and after the third time the answer goes by post (S3.10). */
@Component
class KeepClaimCall implements JavaDelegate {

    private final AnsweringClaims answering;

    KeepClaimCall(AnsweringClaims answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution process) {
        process.setVariable(ClaimVariables.CALL_OUTCOME, outcome(process));
        process.removeVariable(ClaimVariables.REACHED);
    }

    private String outcome(VariableScope process) {
        var claim = ClaimVariables.claim(process);
        var note = ClaimVariables.text(process, ClaimVariables.PHONE_NOTE);
        var by = ClaimVariables.person();
        if (ClaimVariables.text(process, ClaimVariables.REACHED).equals("yes")) {
            answering.note(claim, note, by);
            return "reached";
        }
        process.removeVariable(ClaimVariables.PHONE_NOTE);
        if (!answering.notReached(claim, note, by)) {
            return "again";
        }
        process.setVariable(ClaimVariables.ANSWER_WAY, "letter");
        return "givenUp";
    }
}
