package org.zayavka.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** While the way out is closed, one message now and then tries it; the others wait in their order. */
class Pause {

    private final BackOff backOff;
    private int failures;
    private @Nullable Instant until;

    Pause(BackOff backOff) {
        this.backOff = backOff;
    }

    synchronized boolean lasts(Instant now) {
        return until != null && now.isBefore(until);
    }

    synchronized Instant begin(Instant now) {
        // A second worker that ran into the same closed door does not double the pause.
        if (until != null && now.isBefore(until)) {
            return until;
        }
        failures++;
        until = now.plus(backOff.after(failures));
        return until;
    }

    synchronized void end() {
        failures = 0;
        until = null;
    }
}
