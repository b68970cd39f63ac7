package org.zayavka.visit;

import java.time.Duration;
import java.util.Map;

/**
 * How long the way between areas takes.
 *
 * @param ways the known ones
 * @param within one area, where no way is known
 * @param between two areas, where no way is known
 */
public record Travel(Map<Way, Duration> ways, Duration within, Duration between) {

    public record Way(String from, String to) {}

    public Travel {
        ways = Map.copyOf(ways);
    }

    public Duration of(String from, String to) {
        var known = ways.get(new Way(from, to));
        return known != null ? known : from.equals(to) ? within : between;
    }
}
