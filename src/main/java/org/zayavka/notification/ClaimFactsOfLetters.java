package org.zayavka.notification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimDays;
import org.zayavka.claim.ClaimLetters;
import org.zayavka.claim.ClaimMessage;
import org.zayavka.claim.ClaimOutcome;
import org.zayavka.claim.ClaimSettings;
import org.zayavka.claim.ClaimWords;
import org.zayavka.claim.Claims;
import org.zayavka.shared.Language;
import org.zayavka.shared.RussianPlural;

/** What a letter about a claim may say. */
@Component
class ClaimFactsOfLetters {

    private final Claims claims;
    private final ClaimLetters letters;
    private final ClaimDays days;
    private final ClaimSettings settings;
    private final DeskCard desk;
    private final Clock clock;

    ClaimFactsOfLetters(
            Claims claims, ClaimLetters letters, ClaimDays days, ClaimSettings settings, DeskCard desk, Clock clock) {
        this.claims = claims;
        this.letters = letters;
        this.days = days;
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
    }

    LetterFacts of(Claim claim, Mailbox mailbox, Language reader) {
        var fields = claim.fields();
        var way = fields.answerBy();
        int left = days.left(claim.term(), clock.instant());
        var facts = new LetterFacts()
                .line("number", claim.id().toString())
                .line("name", Salutation.of(fields.ownerName()))
                .line("owner", fields.ownerName())
                .line("company", claim.companyName())
                .line("contract", fields.contractNumber())
                .line("phone", fields.contactPhone())
                .line("arrived", date(claim.term().arrivedOn(), reader))
                .line("due", date(claim.term().dueOn(), reader))
                .line(
                        "dueBefore",
                        letters.toldUntil(claim.id())
                                .map(told -> date(told, reader))
                                .orElse(""))
                .line("within", Integer.toString(settings.answerWithin()))
                .line("day", Integer.toString(settings.answerWithin() - left))
                .line("left", left > 0 ? days(left, reader) : "")
                .line("way", way == null ? "" : ClaimWords.of(way, reader))
                .flag("byArrival", letters.isMovedByArrival(claim.id()))
                .flag("byMail", way == AnswerWay.EMAIL)
                .text("missing", missing(claim, reader))
                .text("words", lastNote(claim))
                .link("link", desk.url() + "/desk/claims/" + claim.id())
                .line("deskName", desk.name(mailbox, reader))
                .line("deskPhone", desk.phone());
        decision(facts, claim, reader);
        return facts;
    }

    private static String days(int days, Language reader) {
        return days + " "
                + reader.say(
                        RussianPlural.of(days, "рабочий день", "рабочих дня", "рабочих дней"),
                        days == 1 ? "working day" : "working days");
    }

    private static void decision(LetterFacts facts, Claim claim, Language reader) {
        var decision = claim.decision();
        if (decision == null) {
            return;
        }
        facts.flag("granted", decision.outcome() == ClaimOutcome.GRANTED)
                .flag("partly", decision.outcome() == ClaimOutcome.PARTLY)
                .flag("refused", decision.outcome() == ClaimOutcome.REFUSED)
                .text("reasons", decision.reasons())
                .line("compensation", money(decision.compensation(), reader));
        var letter = claim.letter();
        if (letter != null && letter.isSigned()) {
            facts.line("letterNumber", letter.number()).text("letter", letter.text());
        }
    }

    private static String money(BigDecimal roubles, Language reader) {
        return roubles.signum() == 0 ? "" : VisitLetterFacts.money(roubles, reader);
    }

    private static String missing(Claim claim, Language reader) {
        return claim.missing().stream()
                .map(field -> "— " + ClaimWords.of(field, reader))
                .collect(Collectors.joining("\n"));
    }

    /** What the secretary has written in this very step. */
    private String lastNote(Claim claim) {
        return claims.thread(claim.id()).stream()
                .reduce((earlier, later) -> later)
                .filter(message -> message.direction() == ClaimMessage.Direction.NOTE)
                .map(ClaimMessage::text)
                .orElse("");
    }

    static String date(LocalDate day, Language reader) {
        var pattern = reader.say("d MMMM yyyy 'года'", "d MMMM yyyy");
        return DateTimeFormatter.ofPattern(pattern, reader.locale()).format(day);
    }
}
