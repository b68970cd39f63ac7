package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import org.zayavka.sla.ServiceLevel;

/**
 * One level that was promised. A ticket may be under several: what is due first counts.
 *
 * @param from when both its clocks begin to count
 */
record PromiseTerm(ServiceLevel level, Instant from) {

    static PromiseTerm of(Promise promise) {
        return new PromiseTerm(promise.level(), promise.countedFrom());
    }

    static PromiseTerm of(String calendar, long reactionMinutes, long solutionMinutes, Instant from) {
        return new PromiseTerm(
                new ServiceLevel(calendar, Duration.ofMinutes(reactionMinutes), Duration.ofMinutes(solutionMinutes)),
                from);
    }
}
