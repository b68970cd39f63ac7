package org.zayavka.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.channel.Bounce;
import org.zayavka.channel.Delivery;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.channel.StoredMessage;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** Letters that were read already, for tests of what the reception makes of them. */
@NullUnmarked
class PaperMail implements Inbox, Outbox, Mailboxes {

    static final EmailAddress SUPPORT = new EmailAddress("support@zayavka.example");
    static final EmailAddress BILLING = new EmailAddress("billing@zayavka.example");
    /** A second mailbox of the same department. */
    static final EmailAddress INVOICES = new EmailAddress("invoices@zayavka.example");

    final Map<InboxId, IncomingMessage> letters = new LinkedHashMap<>();
    final Map<InboxId, byte[]> originals = new HashMap<>();
    final Map<String, TicketId> sent = new HashMap<>();
    final List<Bounce> bounces = new ArrayList<>();
    Optional<TicketId> bouncedTicket = Optional.empty();
    private long next = 1;

    InboxId arrives(PaperLetter letter) {
        var id = new InboxId(next++);
        letters.put(id, letter.message(id));
        originals.put(id, "raw bytes".getBytes(UTF_8));
        return id;
    }

    void clear() {
        letters.clear();
        sent.clear();
        bounces.clear();
        bouncedTicket = Optional.empty();
    }

    @Override
    public StoredMessage get(InboxId id) {
        return new StoredMessage(id, "mail", SUPPORT, originals.get(id), Instant.EPOCH);
    }

    @Override
    public IncomingMessage read(InboxId id) {
        if (letters.get(id) == null) {
            throw new IllegalStateException("can't be read");
        }
        return letters.get(id);
    }

    @Override
    public IncomingMessage take(InboxId id) {
        return read(id);
    }

    @Override
    public List<InboxId> copiesOf(InboxId id) {
        var own = letters.get(id);
        return letters.values().stream()
                .filter(letter -> own != null && letter.messageId().equals(own.messageId()))
                .filter(letter -> !letter.mailbox().equals(own.mailbox()))
                .map(IncomingMessage::id)
                .toList();
    }

    @Override
    public Optional<TicketId> ticketOf(String messageId) {
        return Optional.ofNullable(sent.get(messageId));
    }

    @Override
    public Optional<TicketId> bounced(Bounce bounce) {
        bounces.add(bounce);
        return bouncedTicket;
    }

    @Override
    public List<Mailbox> all() {
        return List.of(
                new Mailbox(SUPPORT, "support", "zayavka", "Поддержка", ""),
                new Mailbox(BILLING, "billing", "money", "Бухгалтерия", ""),
                new Mailbox(INVOICES, "billing", "money", "Бухгалтерия", ""));
    }

    @Override
    public Optional<Mailbox> byAddress(EmailAddress address) {
        return all().stream()
                .filter(mailbox -> mailbox.address().equals(address))
                .findFirst();
    }

    // nothing is delivered or sent here

    @Override
    public boolean deliver(String gate, EmailAddress mailbox, String messageId, byte[] raw) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InboxId> byMessageId(String messageId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OutboxId put(OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OutboxId putForStaff(OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OutboxId putAtOnce(OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String messageIdOf(OutboxId id, OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Delivery> ofTicket(TicketId ticket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAgain(OutboxId id) {
        throw new UnsupportedOperationException();
    }
}
