package org.zayavka.notification;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingFile;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimLetters;
import org.zayavka.claim.ClaimMailbox;
import org.zayavka.claim.Claims;
import org.zayavka.claim.Deputy;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** Writes about claims, to their owners and to the desk's own people (S3.10), in the caller's transaction. */
@Component
public class ClaimsByMail {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimsByMail.class);

    private final Claims claims;
    private final ClaimLetters letters;
    private final ClaimMailbox mailboxes;
    private final ClaimFactsOfLetters facts;
    private final AddressBook addresses;
    private final LetterTexts texts;
    private final LetterLayout layout;
    private final DeskCard desk;
    private final Outbox outbox;

    ClaimsByMail(
            Claims claims,
            ClaimLetters letters,
            ClaimMailbox mailboxes,
            ClaimFactsOfLetters facts,
            AddressBook addresses,
            LetterTexts texts,
            LetterLayout layout,
            DeskCard desk,
            Outbox outbox) {
        this.claims = claims;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.facts = facts;
        this.addresses = addresses;
        this.texts = texts;
        this.layout = layout;
        this.desk = desk;
        this.outbox = outbox;
    }

    /**
     * Writes to the owner; where there is no address, nothing: the secretary's task says whom to call. Nor is a day told
     * that the owner knows.
     */
    public void send(ClaimId id, ClaimLetter letter) {
        var claim = claims.get(id);
        var to = claim.fields().email();
        if (to == null
                || letter == ClaimLetter.DUE_MOVED && !letters.isToldWrong(claim)
                || letter != ClaimLetter.ANSWER && addresses.people(List.of(to)).isEmpty()) {
            return;
        }
        var mailbox = mailboxes.of(claim);
        var language = claim.language();
        var subject = mailboxes.mark(claim) + " " + title(letter, language);
        letters.send(id, message(claim, mailbox, letter.code(), List.of(to), subject, language, letter));
    }

    private static String title(ClaimLetter letter, Language reader) {
        return switch (letter) {
            case ACKNOWLEDGED -> reader.say("Претензия принята", "Your claim is registered");
            case MISSING, REMINDER -> reader.say("Претензия: нужно дополнить", "Your claim: something is missing");
            case DUE_MOVED ->
                reader.say("Претензия: срок ответа изменился", "Your claim: the day of the answer has changed");
            case DISMISSED -> reader.say("О вашем письме", "About your letter");
            case ANSWER -> reader.say("Ответ на претензию", "The answer to your claim");
        };
    }

    /** Writes to staff; to nobody when none of them has an address. */
    public void tell(ClaimId id, ClaimStaffLetter letter, List<EmailAddress> staff) {
        var claim = claims.get(id);
        var to = addresses.people(staff);
        if (to.isEmpty()) {
            LOG.warn(
                    "Claim {}: the letter {} was sent to nobody. Give the staff their addresses in Camunda Admin.",
                    id,
                    letter.code());
            return;
        }
        var language = desk.language();
        var subject = mailboxes.mark(claim) + " " + letter.title(language);
        outbox.putForStaff(message(claim, mailboxes.of(claim), letter.code(), to, subject, language, null));
    }

    /** Tells somebody that they decide in the director's place on these days; what waits already is in Tasklist. */
    public void appointed(Deputy deputy, List<EmailAddress> staff) {
        var to = addresses.people(staff);
        if (to.isEmpty()) {
            LOG.warn("Deputy {} has no address: nobody was told. Add it in Camunda Admin.", deputy.person());
            return;
        }
        var language = desk.language();
        var mailbox = mailboxes.own();
        var subject = language.say("Вы замещаете директора", "You stand in for the director");
        var said = new LetterFacts()
                .line("from", ClaimFactsOfLetters.date(deputy.from(), language))
                .line("until", ClaimFactsOfLetters.date(deputy.until(), language))
                .link("link", desk.url() + "/desk/claims")
                .line("deskName", desk.name(mailbox, language))
                .line("deskPhone", desk.phone());
        var laid = layout.lay(texts.fill("deputyAppointed", language, said), subject, language);
        outbox.putForStaff(new OutgoingMessage(
                null,
                "deputyAppointed",
                mailbox.address(),
                desk.name(mailbox, language),
                to,
                List.of(),
                subject,
                laid.text(),
                laid.html(),
                null,
                List.of(),
                List.of(),
                true));
    }

    private OutgoingMessage message(
            Claim claim,
            Mailbox mailbox,
            String code,
            List<EmailAddress> to,
            String subject,
            Language language,
            @org.jspecify.annotations.Nullable ClaimLetter letter) {
        var laid = layout.lay(texts.fill(code, language, facts.of(claim, mailbox, language)), subject, language);
        var references = letter == null ? List.<String>of() : letters.references(claim.id());
        return new OutgoingMessage(
                null,
                code,
                mailbox.address(),
                desk.name(mailbox, language),
                to,
                List.of(),
                subject,
                laid.text(),
                laid.html(),
                references.isEmpty() ? null : references.get(references.size() - 1),
                references,
                letter == ClaimLetter.ANSWER ? paper(claim) : List.of(),
                letter != ClaimLetter.ANSWER);
    }

    private static List<OutgoingFile> paper(Claim claim) {
        var files = new ArrayList<OutgoingFile>();
        var letter = claim.letter();
        if (letter != null && letter.paper() != null) {
            files.add(new OutgoingFile("answer-" + claim.id() + ".pdf", "application/pdf", letter.paper()));
        }
        return List.copyOf(files);
    }
}
