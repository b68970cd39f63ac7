package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * A visit is off.
 *
 * @param by a login, or the name of the customer
 * @param byCustomer whether the customer wished it
 * @param late whether it came later than one hour before (S3.4)
 */
public record VisitCancelled(
        TicketId ticket,
        Instant at,
        long visit,
        boolean clockStood,
        String by,
        boolean byCustomer,
        String reason,
        boolean late)
        implements VisitEvent, OutdatesPromise {

    @Override
    public boolean promiseFollows() {
        return !clockStood;
    }
}
