package org.zayavka.visit.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zayavka.visit.planning.PlaceRules.Placed;
import org.zayavka.visit.planning.Plan.Unplaced;

/**
 * One visit after the other, the most urgent first, each in the best free place; an urgent one that would be late takes
 * the place of less urgent ones. Whoever has a time keeps it unless that is impossible.
 */
public final class GreedyPlanner implements Planner {

    private static final Comparator<PlannedVisit> URGENT_FIRST = Comparator.comparingInt(PlannedVisit::priority)
            .reversed()
            .thenComparing(visit -> visit.agreed() == null)
            .thenComparing(GreedyPlanner::due)
            .thenComparing(PlannedVisit::id);

    @Override
    public Plan plan(Problem problem) {
        return new Attempt(problem).plan();
    }

    private static Instant due(PlannedVisit visit) {
        return visit.promisedBy() == null ? Instant.MAX : visit.promisedBy();
    }

    private static final class Attempt {

        private final Problem problem;
        private final Choices choices;
        private final Roster roster;
        private final SlotFinder slots;
        private final Displacement displacement;
        private final DisplacementRules rules;
        private final List<Unplaced> unplaced = new ArrayList<>();

        Attempt(Problem problem) {
            this.problem = problem;
            choices = new Choices(problem);
            roster = new Roster(problem);
            slots = new SlotFinder(problem, choices, roster);
            rules = new DisplacementRules(problem);
            displacement = new Displacement(problem, choices, roster, rules);
        }

        Plan plan() {
            var waiting = new ArrayList<PlannedVisit>();
            for (var visit : problem.visits().stream().sorted(URGENT_FIRST).toList()) {
                if (!keeps(visit)) {
                    waiting.add(visit);
                }
            }
            waiting.forEach(this::place);
            return new Plan(roster.places(), unplaced);
        }

        /** Of two that were agreed too close to each other the more urgent one stays. */
        private boolean keeps(PlannedVisit visit) {
            var agreed = visit.agreed();
            if (agreed == null) {
                return false;
            }
            if (visit.pinned() || !rules.isHomeless(visit) || isStillPossible(visit, agreed)) {
                roster.put(visit, agreed);
                return true;
            }
            return false;
        }

        private boolean isStillPossible(PlannedVisit visit, Placement agreed) {
            return PlaceRules.alone(problem, visit, agreed).isEmpty()
                    && problem.visits().stream()
                            .filter(other -> other.agreed() != null && keepsBefore(other, visit))
                            .noneMatch(other -> PlaceRules.between(
                                            problem.travel(),
                                            new Placed(visit, agreed),
                                            new Placed(other, java.util.Objects.requireNonNull(other.agreed())))
                                    .isPresent());
        }

        /** Whether it stays where it is whatever becomes of the other one. */
        private boolean keepsBefore(PlannedVisit one, PlannedVisit other) {
            return one.id() != other.id()
                    && (one.pinned() || !rules.isHomeless(one) || URGENT_FIRST.compare(one, other) < 0);
        }

        private void place(PlannedVisit visit) {
            var free = slots.cheapest(visit, choices.of(visit));
            var late = free == null
                    ? Displacement.NEVER
                    : visit.lateness(free.place().start());
            var taken = late.isZero() ? null : displacement.best(visit, late, null);
            if (taken != null && (free == null || taken.points() < free.points())) {
                displacement.apply(taken);
            } else if (free != null) {
                roster.put(visit, free.place());
            } else {
                unplaced.add(new Unplaced(visit.id(), choices.why(visit)));
            }
        }
    }
}
