package org.zayavka.sla;

import java.time.LocalDate;

/** Counts seconds of open stretches down and notes the moment when none is left. */
final class Countdown implements OpenStretches.Visitor {

    private long left;
    private long end;
    private boolean done;

    Countdown(long seconds) {
        this.left = seconds;
    }

    @Override
    public boolean open(long from, long to, LocalDate date) {
        if (to - from < left) {
            left -= to - from;
            return true;
        }
        end = from + left;
        done = true;
        return false;
    }

    long result(String calendar) {
        if (!done) {
            throw new IllegalStateException("Calendar %s does not open long enough in 50 years".formatted(calendar));
        }
        return end;
    }
}
