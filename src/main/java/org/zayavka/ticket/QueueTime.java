package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;

/** When a queue comes to a ticket: a function of its arguments alone. */
final class QueueTime {

    private QueueTime() {}

    /**
     * Those before it are worked off in the queue's hours; then its own hours must be open.
     *
     * @param perTicket working time between two tickets that the queue finishes
     * @return null where nobody can say
     */
    static @Nullable Instant expected(
            Ahead ahead, Duration perTicket, BusinessCalendar queue, BusinessCalendar promised, Instant now) {
        var work = perTicket.multipliedBy(ahead.all());
        if (promised.isAlwaysOpen() && !queue.isAlwaysOpen()) {
            return roundTheClock(ahead, work, queue, now);
        }
        var reached = queue.plus(queue.nextOpening(now), work);
        // What falls on the closing second is the next morning's.
        return promised.nextOpening(queue.nextOpening(reached));
    }

    /**
     * While the queue is open it is worked off like any other; then whoever is on duty goes on with those that are
     * served round the clock, and how fast that goes, no figure tells: only the first of them is taken at once.
     */
    private static @Nullable Instant roundTheClock(Ahead ahead, Duration work, BusinessCalendar queue, Instant now) {
        var reached = queue.plus(now, work);
        var closing = queue.closing(now);
        if (!reached.isAfter(closing)) {
            return reached;
        }
        return ahead.roundTheClock() == 0 ? closing : null;
    }
}
