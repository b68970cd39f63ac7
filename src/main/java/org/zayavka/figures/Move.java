package org.zayavka.figures;

import java.util.List;

/**
 * An open ticket came to somebody, or left.
 *
 * @param by by how many more are open there from that day on; negative: fewer
 */
record Move(Spot spot, int by) {

    List<Object> parts() {
        return List.of(spot.day(), spot.queue(), spot.agent(), by);
    }

    static Move of(String[] parts) {
        return new Move(Spot.of(parts), Integer.parseInt(parts[3]));
    }
}
