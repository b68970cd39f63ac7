package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * Somebody wants the head of the desk (S1.7).
 *
 * @param author who calls: a name from a letter, or the login of one of us
 * @param reason {@code emergency} or {@code dissatisfaction} when a letter says so, else the words of one of us
 * @param caller {@code requester}, {@code agent} at work on the ticket, or {@code staff} who began the call themselves
 */
public record HeadCalled(TicketId ticket, Instant at, String author, String reason, String caller)
        implements TicketEvent {

    static final String REQUESTER = "requester";
    static final String AGENT = "agent";
    static final String STAFF = "staff";

    /** Whether the author is a login of the desk's staff. */
    public boolean byOneOfUs() {
        return caller.equals(AGENT) || caller.equals(STAFF);
    }

    /** Whether somebody must still tell the head. */
    public boolean isToBegin() {
        return !caller.equals(STAFF);
    }
}
