package org.zayavka.visit.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a free place for one visit: near what was wished, within the promise, soon, with little way and an even load. */
public final class SlotFinder {

    /** @param points of {@link SoftRules}: the fewer the better */
    public record Slot(Placement place, long points) {}

    private final Problem problem;
    private final Choices choices;
    private final Roster roster;

    SlotFinder(Problem problem, Choices choices, Roster roster) {
        this.problem = problem;
        this.choices = choices;
        this.roster = roster;
    }

    /** With every visit of the problem where it is agreed to be. */
    public static SlotFinder of(Problem problem) {
        var roster = new Roster(problem);
        for (var visit : problem.visits()) {
            if (visit.agreed() != null) {
                roster.put(visit, visit.agreed());
            }
        }
        return new SlotFinder(problem, new Choices(problem), roster);
    }

    /** The best free place; empty when there is none in the hours looked at. */
    public Optional<Slot> best(PlannedVisit visit) {
        return Optional.ofNullable(cheapest(visit, choices.of(visit)));
    }

    /**
     * Several to choose from, the best first: of each engineer and day only the best one.
     *
     * @param most how many
     */
    public List<Slot> several(PlannedVisit visit, int most) {
        record Day(String engineer, LocalDate date) {}
        var free = new ArrayList<Slot>();
        for (var place : choices.of(visit)) {
            if (roster.isFree(visit, place)) {
                free.add(new Slot(place, points(visit, place)));
            }
        }
        free.sort(Comparator.comparingLong(Slot::points)
                .thenComparing(slot -> slot.place().start()));
        var seen = new HashSet<Day>();
        return free.stream()
                .filter(slot -> seen.add(new Day(
                        slot.place().engineer(), problem.day(slot.place().start()))))
                .limit(most)
                .toList();
    }

    /** When the first free place begins; null when there is none. */
    @Nullable
    Instant earliest(PlannedVisit visit) {
        return choices.of(visit).stream()
                .filter(place -> roster.isFree(visit, place))
                .map(Placement::start)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable
    Slot cheapest(PlannedVisit visit, List<Placement> places) {
        Slot best = null;
        for (var place : places) {
            var alone = SoftRules.ofVisit(problem, visit, place);
            if (best != null && alone >= best.points() || !roster.isFree(visit, place)) {
                continue;
            }
            var points = alone + roster.dayWith(visit, place);
            if (best == null || points < best.points()) {
                best = new Slot(place, points);
            }
        }
        return best;
    }

    private long points(PlannedVisit visit, Placement place) {
        return SoftRules.ofVisit(problem, visit, place) + roster.dayWith(visit, place);
    }
}
