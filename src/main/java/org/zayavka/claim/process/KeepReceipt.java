package org.zayavka.claim.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.CheckingClaims;

/** The owner knows the number and the day of the answer: by letter, or as the secretary told it. */
@Component
class KeepReceipt implements JavaDelegate {

    private final CheckingClaims checking;

    KeepReceipt(CheckingClaims checking) {
        this.checking = checking;
    }

    @Override
    public void execute(DelegateExecution process) {
        var told = ClaimVariables.text(process, ClaimVariables.TOLD_HOW);
        checking.acknowledged(
                ClaimVariables.claim(process),
                told.isEmpty() ? AnswerWay.EMAIL.code() : told,
                ClaimVariables.text(process, ClaimVariables.TOLD_NOTE),
                ClaimVariables.person());
        process.removeVariables(List.of(ClaimVariables.TOLD_HOW, ClaimVariables.TOLD_NOTE));
    }
}
