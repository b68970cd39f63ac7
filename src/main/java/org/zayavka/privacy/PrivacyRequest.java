package org.zayavka.privacy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about a person's data and what became of it; names nobody.
 *
 * @param person a keyed hash of the address
 * @param ticket of the message that was erased alone
 * @param counts how many of what were erased or handed over, by kind
 */
public record PrivacyRequest(
        long id,
        Kind kind,
        String person,
        AskedBy askedBy,
        String reason,
        String login,
        Instant at,
        @Nullable Long ticket,
        State state,
        @Nullable Instant finishedAt,
        Map<String, Long> counts) {

    public enum Kind {
        EXPORT,
        ERASURE,
        /** The text of a message that somebody else wrote. */
        MESSAGE
    }

    public enum AskedBy {
        PERSON,
        REPRESENTATIVE,
        AUTHORITY,
        /** The desk itself: what the data were kept for is over. */
        DESK
    }

    public enum State {
        /** Until tickets are closed and letters are through. */
        WAITING,
        RUNNING,
        DONE,
        CANCELLED
    }
}
