package org.zayavka.visit;

import java.time.Instant;

/** An engineer is away, from the one moment up to the other: ill, on leave. */
public record Absence(long id, String login, Instant from, Instant until, String reason) {

    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
