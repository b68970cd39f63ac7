package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whose place an urgent visit could take (S3.6): who would move and by how much. Nothing is changed until it is confirmed.
 *
 * @param urgent as it is now
 * @param needsHead one of them was displaced before: only the head of the desk may confirm
 */
public record ProposedDisplacement(Visit urgent, String engineer, Instant start, List<Moved> moved, boolean needsHead) {

    /** @param visit as it is now */
    public record Moved(Visit visit, String engineer, Instant start) {

        /** Negative when it becomes earlier, zero when only another engineer comes. */
        public Duration by() {
            return Duration.between(visit.agreedStart(), start);
        }

        public Displaced confirmed() {
            return new Displaced(visit.id(), engineer, start, visit.version());
        }
    }
}
