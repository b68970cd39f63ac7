package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * A visit has a time.
 *
 * @param engineer login
 * @param engineerName as people know the engineer
 * @param clockStands whether the clock of the solution stands until the start: the customer wished a later time
 * @param by login of who agreed it; empty for the desk itself
 */
public record VisitAgreed(
        TicketId ticket,
        Instant at,
        long visit,
        Instant start,
        Instant end,
        String engineer,
        String engineerName,
        boolean clockStands,
        String by)
        implements VisitEvent, OutdatesPromise {

    @Override
    public boolean promiseFollows() {
        return !clockStands;
    }
}
