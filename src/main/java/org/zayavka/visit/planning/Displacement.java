package org.zayavka.visit.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zayavka.visit.planning.PlaceRules.Placed;

/**
 * Whose place an urgent visit could take (S3.6): those that move each get another time at once, as few of them as can be
 * and by as little as can be. It only proposes; nothing is changed.
 */
public final class Displacement {

    /** Somebody who moves. */
    public record Moved(PlannedVisit visit, Placement from, Placement to) {

        /** By how much; negative when it becomes earlier, zero when only another engineer comes. */
        public Duration by() {
            return Duration.between(from.start(), to.start());
        }
    }

    /**
     * @param place of the urgent visit
     * @param needConsent those of the moved who were displaced before: the head must consent
     * @param points by which proposals are weighed
     */
    public record Proposal(
            PlannedVisit urgent, Placement place, List<Moved> moved, List<Long> needConsent, long points) {}

    /** A visit without any free place is later than any that has one. */
    static final Duration NEVER = Duration.ofDays(36_500);

    private final Problem problem;
    private final Choices choices;
    private final Roster roster;
    private final DisplacementRules rules;
    private final SlotFinder slots;

    Displacement(Problem problem, Choices choices, Roster roster, DisplacementRules rules) {
        this.problem = problem;
        this.choices = choices;
        this.roster = roster;
        this.rules = rules;
        this.slots = new SlotFinder(problem, choices, roster);
    }

    /**
     * Before anything is free; first without anybody's consent, then with the head's.
     *
     * @return empty when nobody less urgent could make room earlier than what is free
     */
    public static Optional<Proposal> propose(Problem problem, PlannedVisit urgent) {
        var free = SlotFinder.of(problem).earliest(urgent);
        var found = of(problem).best(urgent, NEVER, free);
        if (found == null) {
            found = of(problem.withAllConsents()).best(urgent, NEVER, free);
        }
        if (found == null) {
            return Optional.empty();
        }
        var need = found.moved().stream()
                .map(Moved::visit)
                .filter(visit -> visit.displacedTimes() > 0)
                .map(PlannedVisit::id)
                .toList();
        return Optional.of(new Proposal(urgent, found.place(), found.moved(), need, found.points()));
    }

    private static Displacement of(Problem problem) {
        var roster = new Roster(problem);
        for (var visit : problem.visits()) {
            if (visit.agreed() != null) {
                roster.put(visit, visit.agreed());
            }
        }
        return new Displacement(problem, new Choices(problem), roster, new DisplacementRules(problem));
    }

    /**
     * @param lessLate it must begin less late than that
     * @param before it must begin before that; null where it need not
     */
    @Nullable
    Proposal best(PlannedVisit urgent, Duration lessLate, @Nullable Instant before) {
        Proposal best = null;
        for (var place : choices.of(urgent)) {
            var points = SoftRules.ofVisit(problem, urgent, place);
            if (best != null && points >= best.points()
                    || urgent.lateness(place.start()).compareTo(lessLate) >= 0
                    || before != null && !place.start().isBefore(before)) {
                continue;
            }
            var proposal = at(urgent, place, points);
            if (proposal != null && (best == null || proposal.points() < best.points())) {
                best = proposal;
            }
        }
        return best;
    }

    private @Nullable Proposal at(PlannedVisit urgent, Placement place, long points) {
        var inTheWay = roster.inTheWay(urgent, place);
        if (inTheWay.isEmpty() || !inTheWay.stream().allMatch(other -> mayMove(urgent, other))) {
            return null;
        }
        // Tried on the roster itself, and taken back: a copy for each place would cost more than the search.
        inTheWay.forEach(other -> roster.remove(other.visit()));
        var all = points + roster.dayWith(urgent, place);
        roster.put(urgent, place);
        var moved = new ArrayList<Moved>();
        var found = replace(inTheWay, moved);
        moved.forEach(it -> roster.remove(it.visit()));
        roster.remove(urgent);
        inTheWay.forEach(other -> roster.put(other.visit(), other.at()));
        return found < 0 ? null : new Proposal(urgent, place, List.copyOf(moved), List.of(), all + found);
    }

    private boolean mayMove(PlannedVisit urgent, Placed other) {
        return rules.mayTakePlaceOf(urgent, other.visit())
                && other.at().equals(other.visit().agreed());
    }

    /** @return the points, or −1 when one of them would be left without a time */
    private long replace(List<Placed> displaced, List<Moved> moved) {
        long points = 0;
        var mostUrgentFirst = displaced.stream()
                .sorted(Comparator.comparingInt((Placed it) -> it.visit().priority())
                        .reversed())
                .toList();
        for (var one : mostUrgentFirst) {
            var slot = slots.cheapest(one.visit(), choices.of(one.visit()));
            if (slot == null) {
                return -1;
            }
            roster.put(one.visit(), slot.place());
            moved.add(new Moved(one.visit(), one.at(), slot.place()));
            points += slot.points();
        }
        return points;
    }

    /** Puts a proposal on the roster. */
    void apply(Proposal proposal) {
        proposal.moved().forEach(it -> roster.remove(it.visit()));
        roster.put(proposal.urgent(), proposal.place());
        proposal.moved().forEach(it -> roster.put(it.visit(), Objects.requireNonNull(it.to())));
    }
}
