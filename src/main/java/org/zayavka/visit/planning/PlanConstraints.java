package org.zayavka.visit.planning;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;
import org.zayavka.visit.planning.OptimisedPlan.Ways;
import org.zayavka.visit.planning.PlaceRules.Placed;

/**
 * The rules of {@link PlaceRules}, {@link DisplacementRules} and {@link SoftRules} for the optimiser. What a place breaks on
 * its own needs no constraint: such places are not offered.
 */
public class PlanConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            together(all), displacedWithoutCause(all), leftWithoutTime(all), unplaced(all), ofVisit(all), ofDay(all)
        };
    }

    private static Constraint together(ConstraintFactory all) {
        return all.forEachUniquePair(Stop.class, equal(Stop::day))
                .join(Ways.class)
                .filter((one, other, ways) -> PlaceRules.between(ways.travel(), one.placed(), other.placed())
                        .isPresent())
                .penalize(HardMediumSoftLongScore.ONE_HARD)
                .asConstraint("overlap or too short a way");
    }

    private static Constraint displacedWithoutCause(ConstraintFactory all) {
        return all.forEach(Stop.class)
                .filter(Stop::isDisplaced)
                .ifNotExists(Stop.class, filtering((displaced, other) -> other.isCauseFor(displaced)))
                .penalize(HardMediumSoftLongScore.ONE_HARD)
                .asConstraint("displaced by nobody more urgent");
    }

    private static Constraint leftWithoutTime(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(Stop.class)
                .filter(stop -> stop.spot() == null && stop.isDisplaced())
                .penalize(HardMediumSoftLongScore.ONE_HARD)
                .asConstraint("displaced without another time");
    }

    private static Constraint unplaced(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(Stop.class)
                .filter(stop -> stop.spot() == null)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_MEDIUM,
                        stop -> 1L + stop.visit().priority())
                .asConstraint("without a place");
    }

    private static Constraint ofVisit(ConstraintFactory all) {
        return all.forEach(Stop.class)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_SOFT, stop -> stop.spot().points())
                .asConstraint("late, away from the wish, displaced");
    }

    private static Constraint ofDay(ConstraintFactory all) {
        return all.forEach(Stop.class)
                .groupBy(Stop::day, ConstraintCollectors.toList(Stop::placed))
                .join(Ways.class)
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, PlanConstraints::pointsOfDay)
                .asConstraint("way and load of a day");
    }

    private static long pointsOfDay(Spot.Day day, List<Placed> visits, Ways ways) {
        return SoftRules.ofDay(ways.travel(), day.homeArea(), visits);
    }
}
