package org.zayavka.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.notification.StaffLetter;
import org.zayavka.notification.StaffLetters;

/** Writes the letter {@code letter} to the staff that {@code audience} names: agent, queue, lead or head. */
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
        var audience = LetterVariables.audience(process);
        var addresses = staff.of(audience, process);
        // A queue need not have a lead; an agent who has not taken the ticket reads the letter when taking it.
        var mayBeUnread = audience.equals("lead") || audience.equals("agent");
        letters.send(LetterVariables.ticket(process), letter, addresses, mayBeUnread);
    }
}
