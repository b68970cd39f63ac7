package org.zayavka.channel;

import java.util.List;
import java.util.Optional;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** What goes out: written in the caller's transaction, sent after its commit, kept in order per ticket. */
public interface Outbox {

    OutboxId put(OutgoingMessage message);

    /** The same for a letter to our own staff: the cap per address and hour never holds it. */
    OutboxId putForStaff(OutgoingMessage message);

    /**
     * The same for a letter that is worth nothing when it comes later, e.g. one with the time of an appointment: the cap
     * counts it and never holds it. Never for what is written whenever a letter comes.
     */
    OutboxId putAtOnce(OutgoingMessage message);

    /** The Message-ID, with angle brackets, that a message goes out with. */
    String messageIdOf(OutboxId id, OutgoingMessage message);

    /** The deliveries of a ticket, the oldest first. */
    List<Delivery> ofTicket(TicketId ticket);

    /** Which ticket a Message-ID that we gave belongs to; only for Message-IDs whose signature is ours. */
    Optional<TicketId> ticketOf(String messageId);

    /**
     * Marks a sent message as bounced and publishes {@link MessageUndelivered}.
     *
     * @return the ticket of the message, where it has one
     */
    Optional<TicketId> bounced(Bounce bounce);

    /** Puts a failed, held or bounced message back into the line, as an agent's decision. */
    void sendAgain(OutboxId id);
}
