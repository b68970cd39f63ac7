package org.zayavka.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.OwnMail;
import org.zayavka.customer.Customers;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Language;

/**
 * Takes in the letters to the mailbox of claims and the replies to letters about claims. What a letter says is kept;
 * it fills in what was missing, and decides nothing.
 */
@Component
public class ClaimReception implements OwnMail {

    private final Inbox inbox;
    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimThread thread;
    private final ClaimFiles files;
    private final ClaimLog log;
    private final ClaimMailbox mailbox;
    private final ClaimOwners owners;
    private final Claims claims;
    private final Customers customers;
    private final DeskSettings desk;

    ClaimReception(
            Inbox inbox,
            ClaimRows rows,
            ClaimWriter writer,
            ClaimThread thread,
            ClaimFiles files,
            ClaimLog log,
            ClaimMailbox mailbox,
            ClaimOwners owners,
            Claims claims,
            Customers customers,
            DeskSettings desk) {
        this.inbox = inbox;
        this.rows = rows;
        this.writer = writer;
        this.thread = thread;
        this.files = files;
        this.log = log;
        this.mailbox = mailbox;
        this.owners = owners;
        this.claims = claims;
        this.customers = customers;
        this.desk = desk;
    }

    /** A stranger who only names a number elsewhere than in the mailbox of claims writes an ordinary request. */
    @Override
    public boolean isFor(IncomingMessage letter, String department) {
        if (department.equals(ClaimMailbox.DEPARTMENT)) {
            return true;
        }
        return answered(letter).filter(claim -> !isStranger(claim, letter)).isPresent();
    }

    /** Takes a letter in: a new claim, or more about one. */
    @Transactional
    public ClaimId take(InboxId id) {
        var letter = inbox.read(id);
        var known = answered(letter);
        return known.isPresent() ? append(known.get(), letter) : register(letter);
    }

    private Optional<Claim> answered(IncomingMessage letter) {
        return thread.ofMessageIds(letter.references())
                .or(() -> mailbox.named(letter.subject()))
                .flatMap(rows::find);
    }

    private boolean isStranger(Claim claim, IncomingMessage letter) {
        var sender = sender(letter);
        if (sender == null) {
            return true;
        }
        if (sender.equals(claim.fields().email()) || thread.knows(claim.id(), sender)) {
            return false;
        }
        var company = claim.company();
        return company == null
                || customers
                        .contactByAddress(sender)
                        .filter(contact -> contact.company().equals(company))
                        .isEmpty();
    }

    private ClaimId append(Claim claim, IncomingMessage letter) {
        var stranger = isStranger(claim, letter);
        keep(claim.id(), letter, stranger);
        attach(claim.id(), letter);
        if (!stranger && claim.isOpen() && claim.decision() == null) {
            claim.fill(claim.fields().orElse(said(letter)));
            writer.save(claim);
        }
        log.note(new ClaimEvent.LetterArrived(claim.id(), letter.receivedAt(), "", name(letter), stranger));
        return claim.id();
    }

    private ClaimId register(IncomingMessage letter) {
        var sender = sender(letter);
        var text = text(letter);
        var fields = letter.readable() ? said(letter) : ClaimFields.NONE;
        var claim = claims.register(new NewClaim(
                ClaimSource.MAIL,
                letter.receivedAt(),
                fields.orElse(owners.known(sender, letter.subject() + "\n" + text)),
                language(sender, text),
                List.of(),
                null,
                letter.mailbox(),
                sender,
                letter.id(),
                "",
                ClaimKey.NONE));
        keep(claim.id(), letter, false);
        attach(claim.id(), letter);
        return claim.id();
    }

    private ClaimFields said(IncomingMessage letter) {
        return ClaimRules.plausible(
                ClaimText.read(text(letter)), LocalDate.ofInstant(letter.receivedAt(), desk.zone()));
    }

    private void keep(ClaimId claim, IncomingMessage letter, boolean stranger) {
        var words = letter.ownText().isBlank() ? letter.text() : letter.ownText();
        thread.add(
                claim,
                new ClaimThread.Entry(
                        ClaimMessage.Direction.IN,
                        stranger,
                        name(letter),
                        sender(letter),
                        CleanText.of(letter.subject()),
                        CleanText.of(words),
                        letter.receivedAt(),
                        CleanText.of(letter.messageId()),
                        letter.id(),
                        null));
    }

    /** What does not fit stays in the original letter, and the thread says so. */
    private void attach(ClaimId claim, IncomingMessage letter) {
        Instant at = letter.receivedAt();
        for (var file : letter.files()) {
            attach(claim, new NewClaimFile(ClaimFile.Kind.SCAN, file.name(), file.type(), file.bytes()), at);
        }
        if (!letter.readable()) {
            var raw = inbox.get(letter.id()).raw();
            attach(claim, new NewClaimFile(ClaimFile.Kind.SCAN, "letter.eml", "message/rfc822", raw), at);
        }
    }

    private void attach(ClaimId claim, NewClaimFile file, Instant at) {
        var named = new NewClaimFile(file.kind(), CleanText.of(file.name()), file.type(), file.bytes());
        if (files.hasRoom(claim, file.bytes().length)) {
            files.add(claim, named, "", at);
        } else {
            var words = "«" + named.name() + "» остался в исходном письме: файлы претензии заняли всё место.";
            thread.add(claim, ClaimThread.Entry.note("", words, at));
        }
    }

    private static @Nullable EmailAddress sender(IncomingMessage letter) {
        return letter.from() == null ? null : letter.from().address();
    }

    private static String name(IncomingMessage letter) {
        var from = letter.from();
        if (from == null) {
            return "";
        }
        return from.name().isBlank() ? from.address().value() : CleanText.of(from.name()) + " <" + from.address() + ">";
    }

    private static String text(IncomingMessage letter) {
        var own = letter.ownText();
        return CleanText.of(own.isBlank() ? letter.text() : own);
    }

    private Language language(@Nullable EmailAddress sender, String text) {
        var contact = sender == null
                ? Optional.<Language>empty()
                : customers.contactByAddress(sender).map(it -> it.language());
        return contact.orElse(
                text.isBlank()
                                || text.codePoints()
                                        .anyMatch(
                                                it -> Character.UnicodeBlock.of(it) == Character.UnicodeBlock.CYRILLIC)
                        ? Language.RU
                        : Language.EN);
    }
}
