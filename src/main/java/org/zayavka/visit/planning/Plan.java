package org.zayavka.visit.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where every visit of a problem goes.
 *
 * @param places by the visit's id
 * @param unplaced those for which there is no place, each with the reason
 */
public record Plan(Map<Long, Placement> places, List<Unplaced> unplaced) {

    public enum Why {
        /** Nobody has the skill. */
        NOBODY_ABLE,
        /** Nobody of those who can goes to that area. */
        NOBODY_THERE,
        /** Those who can and go there are away in all the hours looked at. */
        ALL_AWAY,
        /** The hours looked at are taken. */
        NO_TIME
    }

    public record Unplaced(long visit, Why why) {}

    /**
     * What the plan changes against now.
     *
     * @param from null for a visit that had no place
     * @param to null for a visit that is left without one
     */
    public record Change(
            PlannedVisit visit,
            @Nullable Placement from,
            @Nullable Placement to) {

        /** Its customer has to be told another time. */
        public boolean isDisplacement() {
            return visit.isMovedBy(to);
        }
    }

    public Plan {
        places = Map.copyOf(places);
        unplaced = List.copyOf(unplaced);
    }

    /** As it is now: what has a place stays there. */
    public static Plan now(Problem problem) {
        var places = new HashMap<Long, Placement>();
        for (var visit : problem.visits()) {
            if (visit.agreed() != null) {
                places.put(visit.id(), visit.agreed());
            }
        }
        return new Plan(places, List.of());
    }

    public Optional<Placement> of(long visit) {
        return Optional.ofNullable(places.get(visit));
    }

    public List<Change> changes(Problem problem) {
        var changes = new ArrayList<Change>();
        for (var visit : problem.visits()) {
            var from = visit.agreed();
            var to = places.get(visit.id());
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new Change(visit, from, to));
            }
        }
        return changes;
    }
}
