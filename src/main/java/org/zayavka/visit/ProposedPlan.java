package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zayavka.shared.Language;

/**
 * A plan of some days as it could be; nothing of it is agreed yet.
 *
 * @param changes against now; empty when everything is as good as it can be
 * @param left those that have no place on these days
 * @param travel of all engineers, as it is now with the waiting visits left out, and as it would be
 */
public record ProposedPlan(
        List<LocalDate> days, List<Proposed> changes, List<Left> left, Duration travelNow, Duration travelThen) {

    public enum Kind {
        /** It waited and gets a time. */
        NEW,
        /** Another engineer comes at the same time. */
        ENGINEER,
        /** A more urgent one needs its time: its customer has to be told another one (S3.6). */
        DISPLACED,
        /** Its engineer is away: its customer has to be told another time. */
        REPLACED
    }

    /**
     * @param visit as it is now
     * @param needsHead it was displaced before
     */
    public record Proposed(Visit visit, String engineer, Instant start, Kind kind, boolean needsHead) {

        public PlanStep step() {
            return new PlanStep(visit.id(), visit.version(), engineer, start);
        }
    }

    public record Left(Visit visit, String russian, String english) {

        public String why(Language language) {
            return language.say(russian, english);
        }
    }
}
