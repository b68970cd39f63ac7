package org.zayavka.notification.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.notification.Letter;
import org.zayavka.notification.RequesterLetters;

/** Writes the letter that the step's input parameter {@code letter} names to the requester. */
@Component
class NotifyRequester implements JavaDelegate {

    private final RequesterLetters letters;

    NotifyRequester(RequesterLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution process) {
        var letter = Letter.ofCode(LetterVariables.letter(process));
        var until = process.getVariable("answerUntil") instanceof Date date ? date.toInstant() : null;
        letters.send(LetterVariables.ticket(process), letter, until);
    }
}
