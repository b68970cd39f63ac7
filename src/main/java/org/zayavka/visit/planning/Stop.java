package org.zayavka.visit.planning;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.visit.planning.PlaceRules.Placed;

/** What the optimiser turns: a visit and its place, null for none. It makes these objects itself and copies them. */
@NullUnmarked
@PlanningEntity
class Stop {

    @PlanningId
    private Long id;

    private PlannedVisit visit;
    private DisplacementRules rules;

    @PlanningPin
    private boolean pinned;

    @ValueRangeProvider
    private List<Spot> spots;

    @PlanningVariable(allowsUnassigned = true)
    private Spot spot;

    Stop() {}

    Stop(PlannedVisit visit, DisplacementRules rules, List<Spot> spots, Spot spot) {
        this.id = visit.id();
        this.visit = visit;
        this.rules = rules;
        this.pinned = visit.pinned() || spots.isEmpty();
        this.spots = spots;
        this.spot = spot;
    }

    PlannedVisit visit() {
        return visit;
    }

    boolean isPinned() {
        return pinned;
    }

    Spot spot() {
        return spot;
    }

    Placed placed() {
        return new Placed(visit, spot.place());
    }

    /** Each engineer's day is looked at on its own. */
    Spot.Day day() {
        return spot.day();
    }

    /** Its customer would have to be told another time, or none, and its place is possible. */
    boolean isDisplaced() {
        return visit.isMovedBy(spot == null ? null : spot.place()) && !rules.isHomeless(visit);
    }

    boolean isCauseFor(Stop displaced) {
        return rules.isCause(displaced.visit, placed());
    }

    @Override
    public String toString() {
        return "visit " + id;
    }
}
