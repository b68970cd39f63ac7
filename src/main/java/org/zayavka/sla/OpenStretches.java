package org.zayavka.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.function.Function;

/**
 * Walks the open stretches of a calendar in order. It goes from one change of the zone's offset to the next, inside
 * which local time is a straight line, and there day by day: so a local hour that a clock change skips is never
 * counted, and one that it repeats is counted twice.
 */
final class OpenStretches {

    /** Gets each stretch in epoch seconds, half-open, with its local date. */
    interface Visitor {
        /** Whether to go on. */
        boolean open(long from, long to, LocalDate date);
    }

    private final ZoneRules rules;
    private final Function<LocalDate, int[]> hours;

    OpenStretches(ZoneRules rules, Function<LocalDate, int[]> hours) {
        this.rules = rules;
        this.hours = hours;
    }

    /** The stretches between two epoch seconds, cut at both. */
    void walk(long from, long until, Visitor visitor) {
        long position = from;
        while (position < until) {
            var at = Instant.ofEpochSecond(position);
            var change = rules.nextTransition(at);
            long end = change == null ? until : Math.min(until, change.toEpochSecond());
            int offset = rules.getOffset(at).getTotalSeconds();
            if (!walkLocal(position + offset, end + offset, offset, visitor)) {
                return;
            }
            position = end;
        }
    }

    private boolean walkLocal(long from, long until, int offset, Visitor visitor) {
        for (long day = Math.floorDiv(from, Opening.DAY); day * Opening.DAY < until; day++) {
            var date = LocalDate.ofEpochDay(day);
            var open = hours.apply(date);
            for (int i = 0; i < open.length; i += 2) {
                long start = Math.max(from, day * Opening.DAY + open[i]);
                long end = Math.min(until, day * Opening.DAY + open[i + 1]);
                if (start < end && !visitor.open(start - offset, end - offset, date)) {
                    return false;
                }
            }
        }
        return true;
    }
}
