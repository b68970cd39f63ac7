package org.zayavka.visit.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A half-open stretch of time: at {@code until} it is over. */
public record Stretch(Instant from, Instant until) {

    public Stretch {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A stretch ends before it begins: " + from + " to " + until);
        }
    }

    public static Stretch of(Instant from, Duration length) {
        return new Stretch(from, from.plus(length));
    }

    public boolean contains(Stretch other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    public boolean overlaps(Stretch other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** What is left of these stretches when others are taken out of them. */
    public static List<Stretch> without(List<Stretch> stretches, List<Stretch> taken) {
        var left = stretches;
        for (var hole : taken) {
            var next = new ArrayList<Stretch>();
            left.forEach(stretch -> stretch.cut(hole, next));
            left = next;
        }
        return List.copyOf(left);
    }

    private void cut(Stretch hole, List<Stretch> left) {
        if (!overlaps(hole)) {
            left.add(this);
            return;
        }
        if (from.isBefore(hole.from)) {
            left.add(new Stretch(from, hole.from));
        }
        if (hole.until.isBefore(until)) {
            left.add(new Stretch(hole.until, until));
        }
    }
}
