package org.zayavka.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why promises of a ticket were broken, as the head of the desk says afterwards. */
final class BreachReasons {

    private final Map<String, Spot> missed = new HashMap<>();
    private final List<ExplainedBreach> explained = new ArrayList<>();

    void missed(String clock, Spot spot) {
        missed.put(clock, spot);
    }

    /** @param now where a breach is counted that the log does not tell of */
    void explained(String clock, String reason, Spot now) {
        explained.add(new ExplainedBreach(missed.getOrDefault(clock, now), clock, reason));
    }

    List<ExplainedBreach> all() {
        return List.copyOf(explained);
    }
}
