package org.zayavka.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.notification.ClaimStaffLetter;

/** Writes the letter {@code letter} about a claim to the staff whom it concerns. */
@Component
class NotifyClaimStaff implements JavaDelegate {

    private final ClaimColleagues colleagues;

    NotifyClaimStaff(ClaimColleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void execute(DelegateExecution process) {
        colleagues.tell(LetterVariables.claim(process), ClaimStaffLetter.ofCode(LetterVariables.letter(process)));
    }
}
