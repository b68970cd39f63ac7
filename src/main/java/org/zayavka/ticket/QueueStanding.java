package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a waiting ticket stands (S3.5).
 *
 * @param before how many will be taken before it; {@link #MANY} + 1 for more
 * @param expected when it is likely to be taken; absent where nobody can say: too many before it, or a queue of which
 *     too little is known; and where that would be later than was promised
 * @param startBy what was promised; absent when work has begun or should have
 */
public record QueueStanding(
        int before, @Nullable Instant expected, @Nullable Instant startBy) {

    /** More are not counted: nobody cares, and the count must cost the same in a queue of a million. */
    public static final int MANY = 50;

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);

    /** @param reckoned left out when the hour of it that is told ends after the promised start: the promise holds */
    static QueueStanding of(int before, @Nullable Instant reckoned, @Nullable Instant startBy) {
        var holds = reckoned == null || startBy == null || !endOfHour(reckoned).isAfter(startBy);
        return new QueueStanding(before, holds ? reckoned : null, startBy);
    }

    /** An hour is told from its half or its whole. */
    private static Instant endOfHour(Instant at) {
        var hour = at.truncatedTo(ChronoUnit.HOURS);
        var half = hour.plus(HALF_AN_HOUR);
        return (at.isBefore(half) ? hour : half).plus(HOUR);
    }

    public boolean isFirst() {
        return before == 0;
    }

    public boolean isFarBack() {
        return before > MANY;
    }
}
