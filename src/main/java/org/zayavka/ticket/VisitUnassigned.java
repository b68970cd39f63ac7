package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * An agreed visit lost its time: the engineer is away and no other was free. The dispatcher finds another one.
 *
 * @param clockStood whether the clock of the solution stood by the time of before
 * @param reason in words
 */
public record VisitUnassigned(
        TicketId ticket,
        Instant at,
        long visit,
        Instant formerStart,
        String formerEngineer,
        boolean clockStood,
        String reason)
        implements VisitEvent, OutdatesPromise {

    @Override
    public boolean promiseFollows() {
        return !clockStood;
    }
}
