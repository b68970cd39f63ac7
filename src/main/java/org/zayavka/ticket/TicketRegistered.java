package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * A ticket has its number (S1.2).
 *
 * @param wantsVisit whether its work begins with a field visit; not kept in the log, which tells of the visit itself
 */
public record TicketRegistered(TicketId ticket, Instant at, String subject, String company, boolean wantsVisit)
        implements TicketEvent {

    public TicketRegistered(TicketId ticket, Instant at, String subject, String company) {
        this(ticket, at, subject, company, false);
    }
}
