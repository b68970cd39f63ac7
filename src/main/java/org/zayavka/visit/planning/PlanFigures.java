package org.zayavka.visit.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.zayavka.visit.planning.PlaceRules.Placed;

/**
 * What a plan costs, for people.
 *
 * @param placed how many visits have a place
 * @param unplaced how many have none
 * @param displaced how many customers have to be told another time
 * @param travel of all engineers together
 * @param late how many begin later than was promised
 * @param lateness of all of them together
 * @param points by which the planners weigh
 */
public record PlanFigures(
        int placed, int unplaced, int displaced, Duration travel, int late, Duration lateness, long points) {

    public static PlanFigures of(Problem problem, Plan plan) {
        var days = new HashMap<String, List<Placed>>();
        int late = 0;
        var lateness = Duration.ZERO;
        long points = 0;
        for (var visit : problem.visits()) {
            var place = plan.places().get(visit.id());
            if (place == null) {
                continue;
            }
            var by = visit.lateness(place.start());
            late += by.isZero() ? 0 : 1;
            lateness = lateness.plus(by);
            points += SoftRules.ofVisit(problem, visit, place);
            days.computeIfAbsent(place.engineer() + " " + problem.day(place.start()), day -> new ArrayList<>())
                    .add(new Placed(visit, place));
        }
        var travel = Duration.ZERO;
        for (var day : days.values()) {
            var home = problem.engineer(day.get(0).at().engineer())
                    .map(PlannedEngineer::homeArea)
                    .orElse(day.get(0).visit().area());
            travel = travel.plus(SoftRules.travel(problem.travel(), home, day));
            points += SoftRules.ofDay(problem.travel(), home, day);
        }
        var displaced = (int) plan.changes(problem).stream()
                .filter(Plan.Change::isDisplacement)
                .count();
        return new PlanFigures(plan.places().size(), plan.unplaced().size(), displaced, travel, late, lateness, points);
    }
}
