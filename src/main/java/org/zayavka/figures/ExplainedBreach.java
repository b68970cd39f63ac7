package org.zayavka.figures;

import java.util.List;

/**
 * A broken promise whose reason is known.
 *
 * @param spot the day of the deadline, and whose the ticket was when it passed
 * @param clock {@code reaction} or {@code solution}
 * @param reason its code, as the form of the head gives it
 */
record ExplainedBreach(Spot spot, String clock, String reason) {

    List<Object> parts() {
        return List.of(spot.day(), spot.queue(), spot.agent(), clock, reason);
    }

    static ExplainedBreach of(String[] parts) {
        return new ExplainedBreach(Spot.of(parts), parts[3], parts[4]);
    }
}
