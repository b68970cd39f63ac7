package org.zayavka.visit.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zayavka.visit.planning.PlaceRules.Placed;

/** Who is where while a plan is being made. */
final class Roster {

    private final Problem problem;
    private final Map<String, List<Placed>> byEngineer = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<Long, Placed> byVisit = new HashMap<>();

    Roster(Problem problem) {
        this.problem = problem;
        problem.engineers().forEach(it -> homes.put(it.login(), it.homeArea()));
    }

    void put(PlannedVisit visit, Placement place) {
        var placed = new Placed(visit, place);
        of(place.engineer()).add(placed);
        byVisit.put(visit.id(), placed);
    }

    void remove(PlannedVisit visit) {
        var placed = Objects.requireNonNull(byVisit.remove(visit.id()));
        of(placed.at().engineer()).remove(placed);
    }

    @Nullable
    Placement at(PlannedVisit visit) {
        var placed = byVisit.get(visit.id());
        return placed == null ? null : placed.at();
    }

    /** Those with whom a visit would collide in a place. */
    List<Placed> inTheWay(PlannedVisit visit, Placement place) {
        var found = new ArrayList<Placed>();
        var here = new Placed(visit, place);
        for (var other : of(place.engineer())) {
            if (other.visit().id() != visit.id()
                    && PlaceRules.between(problem.travel(), here, other).isPresent()) {
                found.add(other);
            }
        }
        return found;
    }

    boolean isFree(PlannedVisit visit, Placement place) {
        var here = new Placed(visit, place);
        for (var other : of(place.engineer())) {
            if (other.visit().id() != visit.id()
                    && PlaceRules.between(problem.travel(), here, other).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** By how many points the engineer's day gets worse with one more visit. */
    long dayWith(PlannedVisit visit, Placement place) {
        var date = problem.day(place.start());
        var day = new ArrayList<Placed>();
        for (var other : of(place.engineer())) {
            if (other.visit().id() != visit.id()
                    && problem.day(other.at().start()).equals(date)) {
                day.add(other);
            }
        }
        var home = homes.getOrDefault(place.engineer(), visit.area());
        var before = SoftRules.ofDay(problem.travel(), home, day);
        day.add(new Placed(visit, place));
        return SoftRules.ofDay(problem.travel(), home, day) - before;
    }

    Map<Long, Placement> places() {
        var places = new HashMap<Long, Placement>();
        byVisit.forEach((id, placed) -> places.put(id, placed.at()));
        return places;
    }

    private List<Placed> of(String engineer) {
        return byEngineer.computeIfAbsent(engineer, login -> new ArrayList<>());
    }
}
