package org.zayavka.visit.planning;

import static org.zayavka.visit.planning.Conflict.Kind.ABSENT;
import static org.zayavka.visit.planning.Conflict.Kind.AREA;
import static org.zayavka.visit.planning.Conflict.Kind.ENGINEER;
import static org.zayavka.visit.planning.Conflict.Kind.PAST;
import static org.zayavka.visit.planning.Conflict.Kind.SKILL;
import static org.zayavka.visit.planning.Conflict.Kind.WINDOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The rules that no plan breaks and no dispatcher can break by hand (S3.1, S3.6). Both planners, the board and the
 * agreement of a time ask here.
 */
public final class PlaceRules {

    /** A visit in a place. */
    public record Placed(PlannedVisit visit, Placement at) {

        Stretch stretch() {
            return visit.at(at.start());
        }
    }

    private PlaceRules() {}

    /** What is wrong with a place for a visit among others; the visit itself among them is passed over. */
    public static List<Conflict> conflicts(
            Problem problem, PlannedVisit visit, Placement place, Collection<Placed> others) {
        var found = new ArrayList<>(alone(problem, visit, place));
        var here = new Placed(visit, place);
        for (var other : others) {
            if (other.visit().id() != visit.id()) {
                between(problem.travel(), here, other).ifPresent(found::add);
            }
        }
        return found;
    }

    /** What is wrong with a place even if nobody else is visited. */
    public static List<Conflict> alone(Problem problem, PlannedVisit visit, Placement place) {
        var found = new ArrayList<Conflict>();
        var stretch = visit.at(place.start());
        var inWindow = visit.windows().stream().anyMatch(window -> window.contains(stretch));
        if (!inWindow) {
            found.add(Conflict.alone(WINDOW, visit));
        }
        if (!place.start().isAfter(problem.from()) && !place.equals(visit.agreed())) {
            found.add(Conflict.alone(PAST, visit));
        }
        var engineer = problem.engineer(place.engineer());
        if (engineer.isEmpty()) {
            found.add(Conflict.alone(ENGINEER, visit));
            return found;
        }
        engineer(visit, engineer.get(), found);
        if (inWindow && engineer.get().free().stream().noneMatch(free -> free.contains(stretch))) {
            found.add(Conflict.alone(ABSENT, visit));
        }
        return found;
    }

    private static void engineer(PlannedVisit visit, PlannedEngineer engineer, List<Conflict> found) {
        if (!engineer.skills().contains(visit.skill())) {
            found.add(Conflict.alone(SKILL, visit));
        }
        if (!engineer.areas().contains(visit.area())) {
            found.add(Conflict.alone(AREA, visit));
        }
    }

    /** What is wrong between two visits: of the same engineer they may not overlap, and there is a way between them. */
    public static Optional<Conflict> between(TravelTimes travel, Placed one, Placed other) {
        if (!one.at().engineer().equals(other.at().engineer())) {
            return Optional.empty();
        }
        var here = one.stretch();
        var there = other.stretch();
        if (here.overlaps(there)) {
            return Optional.of(Conflict.overlap(one.visit(), other.visit()));
        }
        var first = here.from().isBefore(there.from());
        var needed = first
                ? travel.between(one.visit().area(), other.visit().area())
                : travel.between(other.visit().area(), one.visit().area());
        var given = first ? Duration.between(here.until(), there.from()) : Duration.between(there.until(), here.from());
        return given.compareTo(needed) < 0
                ? Optional.of(Conflict.travel(one.visit(), other.visit(), needed, given))
                : Optional.empty();
    }
}
