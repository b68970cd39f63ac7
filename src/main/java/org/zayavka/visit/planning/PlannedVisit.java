package org.zayavka.visit.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the planners see it.
 *
 * @param id of the visit
 * @param skill that its engineer must have
 * @param area where it is
 * @param windows in which it may be: the hours of visits of each day looked at (S3.1)
 * @param priority 0…100, the higher goes first (S3.6)
 * @param promisedBy the latest start that was promised; null when nothing was
 * @param wishedFrom what the customer asked for (S3.3), a start within these two moments; null for no wish
 * @param agreed the place that the customer knows of; null while there is none
 * @param pinned has begun, or must stay as it is
 * @param displacedTimes how often something more urgent has moved it already
 */
public record PlannedVisit(
        long id,
        String skill,
        String area,
        Duration duration,
        List<Stretch> windows,
        int priority,
        @Nullable Instant promisedBy,
        @Nullable Instant wishedFrom,
        @Nullable Instant wishedUntil,
        @Nullable Placement agreed,
        boolean pinned,
        int displacedTimes) {

    /** The same visit when its customer knows of another place, or of none. */
    public PlannedVisit agreed(@Nullable Placement place) {
        return new PlannedVisit(
                id,
                skill,
                area,
                duration,
                windows,
                priority,
                promisedBy,
                wishedFrom,
                wishedUntil,
                place,
                pinned,
                displacedTimes);
    }

    Stretch at(Instant start) {
        return Stretch.of(start, duration);
    }

    /** How much later than promised this start is; a customer who wishes a later time is promised no earlier one. */
    public Duration lateness(Instant start) {
        if (promisedBy == null) {
            return Duration.ZERO;
        }
        var due = wishedFrom != null && wishedFrom.isAfter(promisedBy) ? wishedFrom : promisedBy;
        return start.isAfter(due) ? Duration.between(due, start) : Duration.ZERO;
    }

    /** How far a start is from what the customer asked for. */
    Duration awayFromWish(Instant start) {
        if (wishedFrom == null) {
            return Duration.ZERO;
        }
        if (start.isBefore(wishedFrom)) {
            return Duration.between(start, wishedFrom);
        }
        var until = wishedUntil == null || wishedUntil.isBefore(wishedFrom) ? wishedFrom : wishedUntil;
        return start.isAfter(until) ? Duration.between(until, start) : Duration.ZERO;
    }

    /** Whether the customer would have to be told another time; another engineer at the same time is none. */
    public boolean isMovedBy(@Nullable Placement place) {
        return agreed != null && (place == null || !place.start().equals(agreed.start()));
    }
}
