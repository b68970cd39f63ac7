package org.zayavka.sla;

import java.time.Instant;

/** What happened to a ticket's clock, and when. */
public record ClockEvent(What what, Instant at) {

    public enum What {
        /** Counting begins, from nothing also when it had been counting before (a new promise). */
        STARTED,
        /** The desk waits for somebody else. */
        PAUSED,
        /** Counting goes on where it stood, after a pause or after a stop (reopened). */
        RESUMED,
        /** The promise is fulfilled, or nobody expects it any more. */
        STOPPED
    }

    public static ClockEvent started(Instant at) {
        return new ClockEvent(What.STARTED, at);
    }

    public static ClockEvent paused(Instant at) {
        return new ClockEvent(What.PAUSED, at);
    }

    public static ClockEvent resumed(Instant at) {
        return new ClockEvent(What.RESUMED, at);
    }

    public static ClockEvent stopped(Instant at) {
        return new ClockEvent(What.STOPPED, at);
    }
}
