package org.zayavka.claim.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnsweringClaims;

/** The e-mail with the answer did not arrive: it takes another way. */
@Component
class ChangeAnswerWay implements JavaDelegate {

    private final AnsweringClaims answering;

    ChangeAnswerWay(AnsweringClaims answering) {
        this.answering = answering;
    }

    @Override
    public void execute(DelegateExecution process) {
        var way = ClaimVariables.text(process, ClaimVariables.ANSWER_BY);
        answering.change(ClaimVariables.claim(process), ClaimVariables.fields(process), ClaimVariables.person());
        process.setVariable(ClaimVariables.ANSWER_WAY, way);
        process.removeVariables(ClaimVariables.FIELDS);
    }
}
