package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * The engineer is there.
 *
 * @param clockStood whether the clock of the solution still stood: they came earlier than agreed
 */
public record VisitBegan(TicketId ticket, Instant at, long visit, boolean clockStood, String by)
        implements VisitEvent, OutdatesPromise {

    @Override
    public boolean promiseFollows() {
        return !clockStood;
    }
}
