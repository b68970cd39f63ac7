package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * A visit is over.
 *
 * @param outcome {@code done}, {@code another_needed}, {@code nobody_there} or {@code declined}
 * @param clockStood whether the clock of the solution still stood: it ended before the agreed time
 * @param reason in words; empty when the work was done
 */
public record VisitEnded(
        TicketId ticket, Instant at, long visit, String outcome, boolean clockStood, String reason, String by)
        implements VisitEvent, OutdatesPromise {

    @Override
    public boolean promiseFollows() {
        return !clockStood;
    }
}
