package org.zayavka.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.notification.VisitLetter;
import org.zayavka.notification.VisitLetters;

/** Writes the letter about the visit that the step's input parameter {@code letter} names (S3.3–S3.6). */
@Component
class NotifyVisit implements JavaDelegate {

    private final VisitLetters letters;

    NotifyVisit(VisitLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution process) {
        letters.send(LetterVariables.visit(process), VisitLetter.ofCode(LetterVariables.letter(process)));
    }
}
