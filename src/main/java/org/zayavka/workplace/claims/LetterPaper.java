package org.zayavka.workplace.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.claim.AnswerLetter;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimPapers;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.DeskSettings;
import org.zayavka.workplace.Paper;
import org.zayavka.workplace.Paper.Moment;

/** The answer to a claim as an official letter: the company's head, number and date, the director's name (S3.10). */
@Component
class LetterPaper implements ClaimPapers {

    private final Paper paper;
    private final Letterhead head;
    private final DeskCard desk;
    private final Signers signers;
    private final DeskSettings settings;
    private final Clock clock;

    LetterPaper(Paper paper, Letterhead head, DeskCard desk, Signers signers, DeskSettings settings, Clock clock) {
        this.paper = paper;
        this.head = head;
        this.desk = desk;
        this.signers = signers;
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
        facts.put("to", to(claim.fields().ownerName(), claim.companyName()));
        facts.put("address", address(claim));
        facts.put("paragraphs", paragraphs(letter.text()));
        var signer = signers.of(claim, letter);
        facts.put("title", signer.title());
        facts.put("director", signer.name());
        facts.put("byHand", signer.signsByHand());
        facts.put("signed", letter.isSigned());
        facts.put("signer", signer.staffName());
        facts.put("signedAt", on.at(at(letter)) + " " + zone(at(letter)));
        facts.put("footer", "№ " + number + " · " + claim.id());
        return facts;
    }

    private Instant at(AnswerLetter letter) {
        var signed = letter.signedAt();
        return signed == null ? clock.instant() : signed;
    }

    /** "(UTC+03:00)" */
    private String zone(Instant moment) {
        return DateTimeFormatter.ofPattern("'(UTC'xxx')'").format(moment.atZone(settings.zone()));
    }

    /** Who writes their company beside their name has said it already. */
    static String to(String owner, String company) {
        var names = letters(owner).contains(letters(company)) ? Stream.of(owner) : Stream.of(owner, company);
        return names.filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
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
}
