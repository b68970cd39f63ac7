package org.zayavka.visit.planning;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How long it takes from one area to another, either way; within an area too where that is told. */
public final class TravelTimes {

    private record Way(String from, String to) {}

    private final Map<Way, Duration> known = new HashMap<>();
    private final Duration unknown;

    /** @param unknown between two different areas of which nothing is told */
    public TravelTimes(Duration unknown) {
        this.unknown = unknown;
    }

    public TravelTimes with(String from, String to, Duration time) {
        known.put(new Way(from, to), time);
        return this;
    }

    public Duration between(String from, String to) {
        var there = known.get(new Way(from, to));
        if (there != null) {
            return there;
        }
        var back = known.get(new Way(to, from));
        if (back != null) {
            return back;
        }
        return from.equals(to) ? Duration.ZERO : unknown;
    }
}
