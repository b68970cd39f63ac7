package org.zayavka.notification.process;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimEvent;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimLetters;
import org.zayavka.claim.Claims;
import org.zayavka.notification.ClaimStaffLetter;
import org.zayavka.notification.ClaimsByMail;

/** Those of the staff whom claims concern; what happens while no process of the claim listens is told here. */
@Component
class ClaimColleagues {

    private final ClaimsByMail letters;
    private final StaffAddresses staff;
    private final Claims claims;
    private final ClaimLetters told;

    ClaimColleagues(ClaimsByMail letters, StaffAddresses staff, Claims claims, ClaimLetters told) {
        this.letters = letters;
        this.staff = staff;
        this.claims = claims;
        this.told = told;
    }

    void tell(ClaimId claim, ClaimStaffLetter letter) {
        var addresses = letter.groups().stream()
                .flatMap(group -> staff.members(group).stream())
                .distinct()
                .toList();
        letters.tell(claim, letter, addresses);
    }

    @EventListener
    void on(ClaimEvent.LetterFailed fact) {
        tell(fact.claim(), ClaimStaffLetter.LETTER_FAILED);
    }

    /** Who was told the day otherwise than by mail hears of the new one from the secretary. */
    @EventListener
    void on(ClaimEvent.DueMoved fact) {
        var claim = claims.get(fact.claim());
        if (claim.fields().email() == null && told.isToldWrong(claim)) {
            tell(fact.claim(), ClaimStaffLetter.DUE_MOVED);
        }
    }

    /** An answered claim has no process any more. */
    @EventListener
    void on(ClaimEvent.LetterArrived fact) {
        if (!claims.get(fact.claim()).isOpen()) {
            tell(fact.claim(), ClaimStaffLetter.LETTER_ARRIVED);
        }
    }
}
