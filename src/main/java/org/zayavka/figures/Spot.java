package org.zayavka.figures;

import java.time.LocalDate;
import java.util.List;

/** A day, and whose it was: the queue in which the ticket stood and who had it; '' is nobody. */
record Spot(LocalDate day, String queue, String agent) {

    /** Likewise on another day. */
    Spot on(LocalDate other) {
        return new Spot(other, queue, agent);
    }

    List<Object> parts() {
        return List.of(day, queue, agent);
    }

    static Spot of(String[] parts) {
        return new Spot(LocalDate.parse(parts[0]), parts[1], parts[2]);
    }
}
