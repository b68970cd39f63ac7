package org.zayavka.workplace.claims;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnswerLetter;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.Claim;
import org.zayavka.workplace.Colleagues;

/** Whose name stands under an answer: whoever has signed it, before that whoever decided on the claim. */
@Component
class Signers {

    private final Letterhead head;
    private final Colleagues colleagues;

    Signers(Letterhead head, Colleagues colleagues) {
        this.head = head;
        this.colleagues = colleagues;
    }

    /**
     * @param title the office, with "for" where a deputy signs
     * @param name as it stands under the letter
     * @param staffName as the desk knows the same person
     * @param signsByHand whether the paper has a line for a pen: one that goes by post or fax, and a draft
     */
    record Signer(String title, String name, String staffName, boolean signsByHand) {}

    Signer of(Claim claim, AnswerLetter letter) {
        var decision = claim.decision();
        var decided = decision == null ? "" : decision.by();
        var login = letter.by().isEmpty() ? decided : letter.by();
        var isDeputy = letter.isSigned() ? letter.asDeputy() : decision != null && decision.asDeputy();
        var person = login.isEmpty() ? "" : colleagues.name(login);
        return new Signer(title(claim, isDeputy), name(person, isDeputy), person, isByHand(claim, letter));
    }

    private String title(Claim claim, boolean isDeputy) {
        var title = claim.language().say(head.directorTitle(), "General Director");
        return isDeputy ? claim.language().say("За: ", "For the ") + title : title;
    }

    /** The settings say how the director's name is written; when they speak of somebody else, they are out of date. */
    private String name(String person, boolean isDeputy) {
        var written = head.director();
        return !isDeputy && !written.isBlank() && (person.isEmpty() || isSame(person, written)) ? written : person;
    }

    private static boolean isSame(String person, String written) {
        var surname = person.substring(person.lastIndexOf(' ') + 1);
        return written.toLowerCase(Locale.ROOT).contains(surname.toLowerCase(Locale.ROOT));
    }

    private static boolean isByHand(Claim claim, AnswerLetter letter) {
        var way = claim.fields().answerBy();
        return !letter.isSigned() || way == AnswerWay.LETTER || way == AnswerWay.FAX;
    }
}
