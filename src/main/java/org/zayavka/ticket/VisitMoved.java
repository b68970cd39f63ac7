package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * An agreed visit has another time or another engineer.
 *
 * @param formerStart the time that was agreed before
 * @param formerEngineer login of who would have come
 * @param engineer login
 * @param engineerName as people know the engineer
 * @param clockStood whether the clock of the solution stood by the time of before
 * @param clockStands whether it stands until the new start
 * @param by a login, or the name of the customer; empty for the desk itself
 * @param late whether it came later than one hour before (S3.4)
 */
public record VisitMoved(
        TicketId ticket,
        Instant at,
        long visit,
        Instant formerStart,
        String formerEngineer,
        Instant start,
        Instant end,
        String engineer,
        String engineerName,
        boolean clockStood,
        boolean clockStands,
        Why why,
        String by,
        boolean late)
        implements VisitEvent, OutdatesPromise {

    public enum Why {
        CUSTOMER,
        DISPATCHER,
        /** A more urgent visit needed the time (S3.6). */
        DISPLACED,
        ENGINEER_ILL
    }

    @Override
    public boolean promiseFollows() {
        return !clockStood && !clockStands;
    }
}
