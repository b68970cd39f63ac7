package org.zayavka.visit.planning;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** All visits with their places, and how good that is: hard = rules broken, medium = without a place, soft = points. */
@NullUnmarked
@PlanningSolution
class OptimisedPlan {

    @ProblemFactProperty
    private Ways ways;

    @PlanningEntityCollectionProperty
    private List<Stop> stops;

    @PlanningScore
    private HardMediumSoftLongScore score;

    /** What the constraints need to know besides the visits. */
    record Ways(TravelTimes travel) {}

    OptimisedPlan() {}

    OptimisedPlan(TravelTimes travel, List<Stop> stops) {
        this.ways = new Ways(travel);
        this.stops = stops;
    }

    List<Stop> stops() {
        return stops;
    }

    HardMediumSoftLongScore score() {
        return score;
    }
}
