package org.zayavka.channel;

import java.time.Duration;

/** A pause that doubles with each failure, up to a limit. */
public record BackOff(Duration first, Duration longest) {

    private static final int ENOUGH_DOUBLINGS = 30;

    /** The pause after so many failures, counted from one. */
    public Duration after(int failures) {
        var doublings = Math.max(0, Math.min(failures - 1, ENOUGH_DOUBLINGS));
        var pause = first.multipliedBy(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
