package org.zayavka.visit.planning;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A hard rule that a place would break.
 *
 * @param visit that is in the wrong place
 * @param other the one it collides with; null where there is none
 * @param needed of {@link Kind#TRAVEL}: how long the way takes
 * @param given of {@link Kind#TRAVEL}: how much time there is for it
 */
public record Conflict(Kind kind, long visit, @Nullable Long other, Duration needed, Duration given) {

    public enum Kind {
        /** There is no such engineer. */
        ENGINEER,
        /** Outside the hours of visits. */
        WINDOW,
        /** It would begin in the past. */
        PAST,
        SKILL,
        AREA,
        ABSENT,
        OVERLAP,
        TRAVEL,
        /** What has begun stays where it is. */
        PINNED,
        /** Nothing more urgent is in its place. */
        NO_CAUSE,
        /** It was displaced before and the head has not consented. */
        TWICE,
        /** Its customer was left without a time although its place is possible. */
        WITHOUT_TIME,
        /** The plan says nothing about it, or twice. */
        LOST
    }

    static Conflict alone(Kind kind, PlannedVisit visit) {
        return new Conflict(kind, visit.id(), null, Duration.ZERO, Duration.ZERO);
    }

    static Conflict overlap(PlannedVisit visit, PlannedVisit other) {
        return new Conflict(Kind.OVERLAP, visit.id(), other.id(), Duration.ZERO, Duration.ZERO);
    }

    static Conflict travel(PlannedVisit visit, PlannedVisit other, Duration needed, Duration given) {
        return new Conflict(Kind.TRAVEL, visit.id(), other.id(), needed, given);
    }
}
