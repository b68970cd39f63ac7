package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** Whoever took the ticket first did so by a slip of the hand and put it back: nobody has reacted yet (S3.2). */
public record ReactionTakenBack(TicketId ticket, Instant at, String by) implements TicketEvent, OutdatesPromise {

    /** The timers of the reaction are set again. */
    @Override
    public boolean promiseFollows() {
        return false;
    }
}
