package org.zayavka.visit.planning;

import static org.zayavka.visit.planning.Conflict.Kind.LOST;
import static org.zayavka.visit.planning.Conflict.Kind.NO_CAUSE;
import static org.zayavka.visit.planning.Conflict.Kind.PINNED;
import static org.zayavka.visit.planning.Conflict.Kind.TWICE;
import static org.zayavka.visit.planning.Conflict.Kind.WITHOUT_TIME;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zayavka.visit.planning.PlaceRules.Placed;
import org.zayavka.visit.planning.Plan.Unplaced;

/** Holds a whole plan to the rules. */
public final class PlanCheck {

    private final Problem problem;
    private final Plan plan;
    private final List<Placed> placed;
    private final DisplacementRules displacing;
    private final List<Conflict> broken = new ArrayList<>();

    private PlanCheck(Problem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        this.displacing = new DisplacementRules(problem);
        this.placed = problem.visits().stream()
                .flatMap(visit -> plan.of(visit.id()).map(at -> new Placed(visit, at)).stream())
                .toList();
    }

    /** The rules that it breaks; empty for a plan one can work by. */
    public static List<Conflict> broken(Problem problem, Plan plan) {
        var check = new PlanCheck(problem, plan);
        check.nobodyIsLost();
        check.everyPlaceIsPossible();
        problem.visits().forEach(check::nobodyIsMovedWithoutRight);
        return check.broken;
    }

    private void nobodyIsLost() {
        var unplaced = plan.unplaced().stream().map(Unplaced::visit).toList();
        var told = new HashSet<>(unplaced);
        for (var visit : problem.visits()) {
            if (told.contains(visit.id()) == plan.of(visit.id()).isPresent()) {
                broken.add(Conflict.alone(LOST, visit));
            }
        }
        var known = problem.visits().stream().map(PlannedVisit::id).collect(Collectors.toSet());
        if (unplaced.size() != told.size()
                || !known.containsAll(told)
                || !known.containsAll(plan.places().keySet())) {
            broken.add(new Conflict(LOST, 0, null, java.time.Duration.ZERO, java.time.Duration.ZERO));
        }
    }

    private void everyPlaceIsPossible() {
        for (int i = 0; i < placed.size(); i++) {
            var one = placed.get(i);
            if (!one.visit().pinned()) {
                broken.addAll(PlaceRules.alone(problem, one.visit(), one.at()));
            }
            for (var other : placed.subList(i + 1, placed.size())) {
                between(one, other).ifPresent(broken::add);
            }
        }
    }

    /** What both have begun is as it is. */
    private Optional<Conflict> between(Placed one, Placed other) {
        return one.visit().pinned() && other.visit().pinned()
                ? Optional.empty()
                : PlaceRules.between(problem.travel(), one, other);
    }

    private void nobodyIsMovedWithoutRight(PlannedVisit visit) {
        var place = plan.places().get(visit.id());
        if (visit.pinned() && visit.agreed() != null && !visit.agreed().equals(place)) {
            broken.add(Conflict.alone(PINNED, visit));
            return;
        }
        if (!visit.isMovedBy(place) || displacing.isHomeless(visit)) {
            return;
        }
        if (!problem.mayDisplace(visit)) {
            broken.add(Conflict.alone(TWICE, visit));
        }
        if (!displacing.hasCause(visit, placed)) {
            broken.add(Conflict.alone(NO_CAUSE, visit));
        }
        if (place == null) {
            broken.add(Conflict.alone(WITHOUT_TIME, visit));
        }
    }
}
