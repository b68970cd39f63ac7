package org.zayavka.visit.planning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zayavka.visit.planning.PlaceRules.Placed;

/**
 * Who may take whose place (S3.6): only the more urgent takes the place of the less urgent, nobody is displaced twice
 * without the head's consent, and whoever is displaced gets another time. Moving away from a place that has become
 * impossible is no displacement.
 */
final class DisplacementRules {

    private final Problem problem;
    private final Set<Long> homeless;

    DisplacementRules(Problem problem) {
        this.problem = problem;
        this.homeless = homeless(problem);
    }

    /** Its agreed place is impossible whatever the others do: the engineer is ill, or two were agreed too close. */
    boolean isHomeless(PlannedVisit visit) {
        return homeless.contains(visit.id());
    }

    boolean mayTakePlaceOf(PlannedVisit urgent, PlannedVisit other) {
        return urgent.priority() > other.priority() && problem.mayDisplace(other);
    }

    /** Whether one of these is more urgent and stands where the visit was. */
    boolean hasCause(PlannedVisit moved, Collection<Placed> others) {
        return others.stream().anyMatch(other -> isCause(moved, other));
    }

    boolean isCause(PlannedVisit moved, Placed other) {
        return other.visit().priority() > moved.priority()
                && moved.agreed() != null
                && PlaceRules.between(problem.travel(), new Placed(moved, moved.agreed()), other)
                        .isPresent();
    }

    private static Set<Long> homeless(Problem problem) {
        var agreed = problem.visits().stream()
                .filter(visit -> visit.agreed() != null)
                .map(DisplacementRules::atAgreed)
                .toList();
        var found = new HashSet<Long>();
        for (var one : agreed) {
            if (!one.visit().pinned() && isImpossible(problem, one, agreed)) {
                found.add(one.visit().id());
            }
        }
        return found;
    }

    private static Placed atAgreed(PlannedVisit visit) {
        return new Placed(visit, java.util.Objects.requireNonNull(visit.agreed()));
    }

    private static boolean isImpossible(Problem problem, Placed one, List<Placed> agreed) {
        return !PlaceRules.conflicts(problem, one.visit(), one.at(), agreed).isEmpty();
    }
}
