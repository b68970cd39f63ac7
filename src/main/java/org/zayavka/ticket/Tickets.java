package org.zayavka.ticket;

import java.util.Optional;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

/**
 * The tickets, for changing. Within one transaction a ticket is loaded (and locked) once and written once, at its end;
 * its events are told to listeners at {@link #save}.
 */
public interface Tickets {

    Ticket register(NewTicket ticket);

    /** @throws org.zayavka.shared.Refusal when there is no such number */
    Ticket get(TicketId id);

    Optional<Ticket> find(TicketId id);

    void save(Ticket ticket);

    /** Whether this address takes part: asked, was put in copy by those who did, or is the contract's address. */
    boolean takesPart(TicketId id, EmailAddress address);

    void addParticipant(TicketId id, EmailAddress address);

    /** Whoever was put in copy takes part no more; the requester always does. */
    void removeParticipant(TicketId id, EmailAddress address);
}
