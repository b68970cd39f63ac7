package org.zayavka.workplace.claims;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnswerLetter;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimPapers;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Paper;
import org.zayavka.workplace.Paper.Moment;

/** The answer to a claim as an official letter: the company's head, number and date, the director's name (S3.10). */
@Component
class LetterPaper implements ClaimPapers {

    private final Paper paper;
    private final Letterhead head;
    private final DeskCard desk;
    private final Colleagues colleagues;
    private final DeskSettings settings;
    private final Clock clock;

    LetterPaper(
            Paper paper, Letterhead head, DeskCard desk, Colleagues colleagues, DeskSettings settings, Clock clock) {
        this.paper = paper;
        this.head = head;
        this.desk = desk;
        this.colleagues = colleagues;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@inheritDoc} A draft has no number yet: a dash stands for it. */
    @Override
    public byte[] answer(Claim claim) {
        var letter = claim.letter();
        if (letter == null) {
            throw new IllegalStateException("no letter answers claim " + claim.id());
        }
        return paper.of("desk/claims/letter", claim.language(), facts(claim, letter));
    }

    private HashMap<String, Object> facts(Claim claim, AnswerLetter letter) {
        var language = claim.language();
        var on = new Moment(language, settings.zone());
        var number = letter.number().isEmpty() ? "—" : letter.number();
        var facts = new HashMap<String, Object>();
        facts.put("head", head);
        facts.put("company", head.name().isBlank() ? desk.name(language) : head.name());
        facts.put("contacts", head.contacts().isBlank() ? desk.phone() : head.contacts());
        facts.put("number", number);
        facts.put("date", on.day(at(letter)));
        facts.put("claim", claim.id());
        facts.put("arrived", on.day(claim.term().arrivedOn()));
        facts.put("to", to(claim));
        facts.put("address", address(claim));
        facts.put("paragraphs", paragraphs(letter.text()));
        facts.put("title", title(claim, language));
        facts.put("director", director(claim, letter));
        facts.put("footer", "№ " + number + " · " + claim.id());
        return facts;
    }

    private Instant at(AnswerLetter letter) {
        var signed = letter.signedAt();
        return signed == null ? clock.instant() : signed;
    }

    private static String to(Claim claim) {
        return Stream.of(claim.fields().ownerName(), claim.companyName())
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String address(Claim claim) {
        var way = claim.fields().answerBy();
        var to = way == null ? "" : claim.fields().answerTo(way);
        return way == AnswerWay.PHONE || to.isBlank() ? claim.fields().postalAddress() : to;
    }

    static List<String> paragraphs(String text) {
        return Arrays.stream(text.replace("\r\n", "\n").split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private String title(Claim claim, Language language) {
        var title = language.say(head.directorTitle(), "General Director");
        return isDeputys(claim) ? language.say("За: ", "For the ") + title : title;
    }

    /** Whoever has signed; before that whoever will. */
    private String director(Claim claim, AnswerLetter letter) {
        var signer = letter.by().isEmpty() ? "" : colleagues.name(letter.by());
        return isDeputys(claim) || head.director().isBlank() ? signer : head.director();
    }

    private static boolean isDeputys(Claim claim) {
        var decision = claim.decision();
        return decision != null && decision.asDeputy();
    }
}
