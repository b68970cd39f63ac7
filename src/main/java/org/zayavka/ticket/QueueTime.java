package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import org.zayavka.sla.BusinessCalendar;

/** When a queue comes to a ticket: a function of its arguments alone. */
final class QueueTime {

    private QueueTime() {}

    /**
     * Those before it are worked off in the queue's hours, at any hour where the ticket itself is served round the
     * clock; then its own hours must be open.
     *
     * @param before how many tickets are taken before it
     * @param perTicket working time between two tickets that the queue finishes
     */
    static Instant expected(
            int before, Duration perTicket, BusinessCalendar queue, BusinessCalendar promised, Instant now) {
        var hours = promised.isAlwaysOpen() ? promised : queue;
        var reached = hours.plus(hours.nextOpening(now), perTicket.multipliedBy(before));
        // What falls on the closing second is the next morning's.
        return promised.nextOpening(hours.nextOpening(reached));
    }
}
