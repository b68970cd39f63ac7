package org.zayavka.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Machine;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.channel.StoredMessage;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;

/** The letters that one transaction works on: each step asks for its letter, it is read once. */
@Component
class Letters {

    private static final Logger log = LoggerFactory.getLogger(Letters.class);
    private static final Identification NOBODY = new Identification(null, null, null, Identification.How.NONE);

    private final Inbox inbox;
    private final Mailboxes mailboxes;
    private final Correlation correlation;
    private final Customers customers;

    Letters(Inbox inbox, Mailboxes mailboxes, Correlation correlation, Customers customers) {
        this.inbox = inbox;
        this.mailboxes = mailboxes;
        this.correlation = correlation;
        this.customers = customers;
    }

    Letter get(InboxId id) {
        var desk = desk();
        var known = desk.letters.get(id);
        if (known != null) {
            return known;
        }
        var letter = desk.givenUp.contains(id) ? unreadable(id) : read(inbox.take(id));
        desk.letters.put(id, letter);
        return letter;
    }

    /** A letter that its reader reads failed because the desk couldn't: that is no fault of the letter. */
    void giveUpUnlessReadable(InboxId id) {
        if (isReadable(id)) {
            return;
        }
        desk().givenUp.add(id);
        desk().letters.remove(id);
    }

    private boolean isReadable(InboxId id) {
        try {
            return inbox.read(id).readable();
        } catch (DataAccessException desk) {
            throw desk;
        } catch (RuntimeException unreadable) {
            log.warn("Incoming message {} can't be read", id, unreadable);
            return false;
        }
    }

    void handOver(InboxId id, String department) {
        desk().letters.put(id, get(id).withDepartment(department));
    }

    private Letter read(IncomingMessage raw) {
        var message = Cleaning.clean(raw);
        if (!message.readable()) {
            return quarantined(message, false);
        }
        var subject = new SubjectLine(message.subject(), prefixes());
        var sender = message.from() == null ? null : message.from().address();
        var who = customers.identify(sender, message.subject() + "\n" + message.ownText());
        var answers = correlation.of(message, subject, who);
        return new Letter(message, true, false, mailbox(message.mailbox()), subject, answers, who);
    }

    /** Earlier attempts failed at this letter for a reason nobody knows: touch as little of it as possible. */
    private Letter unreadable(InboxId id) {
        try {
            return quarantined(Cleaning.clean(inbox.take(id)), true);
        } catch (RuntimeException unreadable) {
            log.warn("Incoming message {} can't be read, its original goes to quarantine", id, unreadable);
            return quarantined(blank(inbox.get(id)), true);
        }
    }

    private Letter quarantined(IncomingMessage message, boolean givenUp) {
        return new Letter(
                message,
                false,
                givenUp,
                mailbox(message.mailbox()),
                new SubjectLine(message.subject(), prefixes()),
                Answers.none(SenderRole.NONE),
                sender(message));
    }

    private Identification sender(IncomingMessage message) {
        return message.from() == null
                ? NOBODY
                : customers.identify(message.from().address(), message.subject());
    }

    private static IncomingMessage blank(StoredMessage stored) {
        Instant at = stored.receivedAt();
        return new IncomingMessage(
                stored.id(),
                stored.mailbox(),
                null,
                List.of(),
                List.of(),
                null,
                "",
                List.of(),
                "",
                List.of(),
                "",
                List.of(),
                Machine.NONE,
                null,
                false,
                false,
                at,
                at,
                List.of());
    }

    /** A mailbox may have left the settings since the letter was fetched: then the first one takes its letters. */
    private Mailbox mailbox(EmailAddress address) {
        return mailboxes
                .byAddress(address)
                .or(() -> mailboxes.all().stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("Письмо пришло в ящик " + address
                        + ", но ни один ящик не настроен. Задайте zayavka.mail.mailboxes."
                        + " (No mailbox is configured: set zayavka.mail.mailboxes.)"));
    }

    private List<String> prefixes() {
        return mailboxes.all().stream().map(Mailbox::prefix).distinct().toList();
    }

    private Desk desk() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Desk desk) {
            return desk;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("letters are worked on inside a transaction only");
        }
        var desk = new Desk();
        TransactionSynchronizationManager.bindResource(this, desk);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResource(Letters.this);
            }
        });
        return desk;
    }

    private static final class Desk {
        private final Map<InboxId, Letter> letters = new HashMap<>();
        private final Set<InboxId> givenUp = new HashSet<>();
    }
}
