package org.zayavka.visit.planning;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.zayavka.visit.planning.PlaceRules.Placed;

/**
 * What makes one possible plan better than another, in points, the fewer the better: late against the promise, away
 * from what was wished, displaced, on the way, unevenly loaded, later than need be. Both planners weigh with it.
 */
final class SoftRules {

    /** Of a minute that a visit begins after what was promised; the more urgent, the more. */
    private static final int LATE_MINUTE = 10;

    private static final int MINUTE_FROM_WISH = 5;
    /** Of a customer who has to be told another time: as bad as five hours on the way. */
    private static final int DISPLACED = 3000;

    private static final int MOVED_MINUTE = 2;
    /** Somebody else comes than the customer was told: worth half an hour on the way. */
    private static final int OTHER_ENGINEER = 300;

    private static final int TRAVEL_MINUTE = 10;
    /** Of the square of the minutes of a day's work: two equal days weigh less than an idle one and a full one. */
    private static final int LOAD_DIVISOR = 600;

    private static final int MINUTES_WAITED_PER_POINT = 10;

    private SoftRules() {}

    static long ofVisit(Problem problem, PlannedVisit visit, Placement place) {
        var start = place.start();
        var late = visit.lateness(start).toMinutes() * (LATE_MINUTE + visit.priority() / 10);
        var away = visit.awayFromWish(start).toMinutes() * MINUTE_FROM_WISH;
        var waited = Math.max(0, Duration.between(problem.from(), start).toMinutes()) / MINUTES_WAITED_PER_POINT;
        return late + away + displaced(visit, place) + (visit.agreed() == null ? waited : 0);
    }

    private static long displaced(PlannedVisit visit, Placement place) {
        if (visit.agreed() == null) {
            return 0;
        }
        if (!visit.isMovedBy(place)) {
            return visit.agreed().equals(place) ? 0 : OTHER_ENGINEER;
        }
        var moved = Duration.between(visit.agreed().start(), place.start()).abs();
        return DISPLACED + moved.toMinutes() * MOVED_MINUTE;
    }

    /** Of one engineer's day. */
    static long ofDay(TravelTimes travel, String homeArea, List<Placed> day) {
        var work =
                day.stream().mapToLong(it -> it.visit().duration().toMinutes()).sum();
        return travel(travel, homeArea, day).toMinutes() * TRAVEL_MINUTE + work * work / LOAD_DIVISOR;
    }

    /** From home from visit to visit and home again. */
    static Duration travel(TravelTimes travel, String homeArea, List<Placed> day) {
        if (day.isEmpty()) {
            return Duration.ZERO;
        }
        var sum = Duration.ZERO;
        var area = homeArea;
        for (var next : day.stream()
                .sorted(Comparator.comparing((Placed it) -> it.at().start()))
                .toList()) {
            sum = sum.plus(travel.between(area, next.visit().area()));
            area = next.visit().area();
        }
        return sum.plus(travel.between(area, homeArea));
    }
}
