package org.zayavka.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.notification.ClaimLetter;
import org.zayavka.notification.ClaimsByMail;

/** Writes the letter that the step's input parameter {@code letter} names to the owner of a claim (S3.10). */
@Component
class NotifyClaimant implements JavaDelegate {

    private final ClaimsByMail letters;

    NotifyClaimant(ClaimsByMail letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution process) {
        letters.send(LetterVariables.claim(process), ClaimLetter.ofCode(LetterVariables.letter(process)));
    }
}
