package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;

/** The deadlines that the requester was told last. */
public record ToldPromise(Instant reactionDue, Instant solutionDue) {

    /** A shift that nobody waits for is no news; small ones add up, as each is held against what was told. */
    private static final Duration NOTICEABLE = Duration.ofMinutes(5);

    /** Whether work begins noticeably sooner or later than was told. */
    public boolean differsInReaction(Promise promise) {
        return differs(reactionDue, promise.reactionDue());
    }

    /** Whether the solution is due noticeably sooner or later than was told. */
    public boolean differsInSolution(Promise promise) {
        return differs(solutionDue, promise.solutionDue());
    }

    private static boolean differs(Instant told, Instant promised) {
        return Duration.between(told, promised).abs().compareTo(NOTICEABLE) >= 0;
    }
}
