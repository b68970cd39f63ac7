package org.zayavka.notification.process;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimEvent;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimLetters;
import org.zayavka.claim.Claims;
import org.zayavka.claim.Deputies;
import org.zayavka.claim.Deputy;
import org.zayavka.claim.DeputyAppointed;
import org.zayavka.notification.ClaimStaffLetter;
import org.zayavka.notification.ClaimsByMail;
import org.zayavka.shared.EmailAddress;

/** Those of the staff whom claims concern; what happens while no process of the claim listens is told here. */
@Component
class ClaimColleagues {

    private final ClaimsByMail letters;
    private final StaffAddresses staff;
    private final Claims claims;
    private final ClaimLetters told;
    private final Deputies deputies;
    private final Clock clock;

    ClaimColleagues(
            ClaimsByMail letters,
            StaffAddresses staff,
            Claims claims,
            ClaimLetters told,
            Deputies deputies,
            Clock clock) {
        this.letters = letters;
        this.staff = staff;
        this.claims = claims;
        this.told = told;
        this.deputies = deputies;
        this.clock = clock;
    }

    void tell(ClaimId claim, ClaimStaffLetter letter) {
        var members = letter.groups().stream().flatMap(group -> staff.members(group).stream());
        var inOffice = letter.groups().contains("director") ? staff.people(deputies()) : List.<EmailAddress>of();
        letters.tell(
                claim,
                letter,
                Stream.concat(members, inOffice.stream()).distinct().toList());
    }

    /** Who reads the director's letters while the director is away. */
    private List<String> deputies() {
        return deputies.inOffice(clock.instant()).stream().map(Deputy::person).toList();
    }

    @EventListener
    void on(DeputyAppointed fact) {
        letters.appointed(fact.deputy(), staff.people(List.of(fact.deputy().person())));
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
