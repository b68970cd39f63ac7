package org.zayavka.ticket;

import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deadlines that come near or passed. What is promised once is warned of once and broken once, however often the ticket
 * comes back to work; a promise that moved is another one. A breach stands until the promise moves into the future: then
 * its deadline has not passed after all, and when it passes, also at the old moment, that is a breach again.
 */
@Component
public class Breaches {

    private final TicketLog log;

    Breaches(TicketLog log) {
        this.log = log;
    }

    /** Whether somebody must hear now that three quarters of the time are used up. */
    public boolean isNear(Ticket ticket, SlaClock clock, Instant now) {
        return runs(ticket, clock)
                && !now.isBefore(ticket.promised().warningAt(clock))
                && now.isBefore(ticket.promised().due(clock))
                && !log.tellsNear(ticket.id(), clock, ticket.promised().due(clock));
    }

    /** Whether a deadline is broken of which nobody knows yet. */
    public boolean isMissed(Ticket ticket, SlaClock clock, Instant now) {
        return runs(ticket, clock)
                && !now.isBefore(ticket.promised().due(clock))
                && !log.tellsBreach(ticket.id(), clock);
    }

    /** Whether a breach that was recorded has not been undone: its promise has not been in the future since. */
    public boolean stands(Ticket ticket, SlaClock clock) {
        return log.tellsBreach(ticket.id(), clock);
    }

    private static boolean runs(Ticket ticket, SlaClock clock) {
        return ticket.state() == State.WORKING && (clock == SlaClock.SOLUTION || ticket.reactedAt() == null);
    }
}
