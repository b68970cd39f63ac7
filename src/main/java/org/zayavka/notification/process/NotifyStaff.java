package org.zayavka.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.notification.StaffLetter;
import org.zayavka.notification.StaffLetters;

/** Writes the letter {@code letter} to the staff that {@code audience} names: agent, queue or head. */
@Component
class NotifyStaff implements JavaDelegate {

    private final StaffLetters letters;
    private final StaffAddresses staff;

    NotifyStaff(StaffLetters letters, StaffAddresses staff) {
        this.letters = letters;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution process) {
        var letter = StaffLetter.ofCode(LetterVariables.letter(process));
        var addresses = staff.of(LetterVariables.audience(process), process);
        letters.send(LetterVariables.ticket(process), letter, addresses);
    }
}
