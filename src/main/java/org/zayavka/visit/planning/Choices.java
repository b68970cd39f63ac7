package org.zayavka.visit.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zayavka.visit.planning.Plan.Why;

/** The places that are possible for a visit if nobody else is visited: every other rule is about two visits. */
final class Choices {

    private final Problem problem;
    private final Map<Long, List<Placement>> known = new HashMap<>();

    Choices(Problem problem) {
        this.problem = problem;
    }

    List<Placement> of(PlannedVisit visit) {
        return known.computeIfAbsent(visit.id(), id -> find(visit));
    }

    /** Who could go at the time that the customer knows of. */
    List<Placement> atAgreedTime(PlannedVisit visit) {
        var agreed = visit.agreed();
        return agreed == null
                ? List.of()
                : of(visit).stream()
                        .filter(place -> place.start().equals(agreed.start()))
                        .toList();
    }

    private List<Placement> find(PlannedVisit visit) {
        var able = able(visit);
        var found = new ArrayList<Placement>();
        for (var start : starts(visit)) {
            for (var engineer : able) {
                var place = new Placement(engineer.login(), start);
                if (PlaceRules.alone(problem, visit, place).isEmpty()) {
                    found.add(place);
                }
            }
        }
        return List.copyOf(found);
    }

    private List<PlannedEngineer> able(PlannedVisit visit) {
        return problem.engineers().stream()
                .filter(it -> it.skills().contains(visit.skill()) && it.areas().contains(visit.area()))
                .toList();
    }

    /** The agreed one first, then in the order of time. */
    private Set<Instant> starts(PlannedVisit visit) {
        var starts = new LinkedHashSet<Instant>();
        if (visit.agreed() != null) {
            starts.add(visit.agreed().start());
        }
        for (var window : visit.windows()) {
            var last = window.until().minus(visit.duration());
            for (var at = window.from(); !at.isAfter(last); at = at.plus(problem.step())) {
                if (at.isAfter(problem.from())) {
                    starts.add(at);
                }
            }
        }
        return starts;
    }

    /** Why there is no place for a visit. */
    Why why(PlannedVisit visit) {
        if (problem.engineers().stream().noneMatch(it -> it.skills().contains(visit.skill()))) {
            return Why.NOBODY_ABLE;
        }
        if (able(visit).isEmpty()) {
            return Why.NOBODY_THERE;
        }
        var hours = visit.windows().stream().anyMatch(window -> window.length().compareTo(visit.duration()) >= 0);
        return of(visit).isEmpty() && hours && !starts(visit).isEmpty() ? Why.ALL_AWAY : Why.NO_TIME;
    }
}
