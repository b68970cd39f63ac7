package org.zayavka.visit.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prepares a problem for the optimiser: offers each visit the places that it may have. */
final class Stops {

    private final Problem problem;
    private final Choices choices;
    private final DisplacementRules rules;
    private final Map<String, String> homes = new HashMap<>();
    private final int mostUrgent;

    Stops(Problem problem, Choices choices, DisplacementRules rules) {
        this.problem = problem;
        this.choices = choices;
        this.rules = rules;
        problem.engineers().forEach(it -> homes.put(it.login(), it.homeArea()));
        mostUrgent = problem.visits().stream()
                .filter(visit -> visit.agreed() == null || rules.isHomeless(visit))
                .mapToInt(PlannedVisit::priority)
                .max()
                .orElse(-1);
    }

    List<Stop> from(Plan plan) {
        return problem.visits().stream()
                .map(visit -> stop(visit, plan.places().get(visit.id())))
                .toList();
    }

    private Stop stop(PlannedVisit visit, @Nullable Placement now) {
        var spots = offered(visit).stream()
                .filter(place -> !place.equals(now))
                .map(place -> spot(visit, place))
                .collect(Collectors.toCollection(ArrayList::new));
        var here = now == null ? null : spot(visit, now);
        if (here != null) {
            spots.add(0, here);
        }
        return new Stop(visit, rules, spots, here);
    }

    /** Where nobody waits who is more urgent, whoever has a time keeps it: at most another engineer comes. */
    private List<Placement> offered(PlannedVisit visit) {
        if (visit.pinned()) {
            return List.of();
        }
        var isFree = visit.agreed() == null || rules.isHomeless(visit);
        return isFree || visit.priority() < mostUrgent && problem.mayDisplace(visit)
                ? choices.of(visit)
                : choices.atAgreedTime(visit);
    }

    private Spot spot(PlannedVisit visit, Placement place) {
        // Who has begun somewhere is there, whether they work here or not.
        var home = homes.getOrDefault(place.engineer(), visit.area());
        return new Spot(
                place,
                new Spot.Day(place.engineer(), home, problem.day(place.start())),
                SoftRules.ofVisit(problem, visit, place));
    }
}
