package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for free times in what is known of the engineers' days.
 *
 * @param taken by login
 */
record SlotSearch(
        HardRules rules,
        List<Engineer> engineers,
        Map<String, List<HardRules.Taken>> taken,
        List<Absence> absences,
        Duration step) {

    /** @param wanted to begin at its start or later */
    List<Slot> free(HardRules.Wanted wanted, Instant until, int limit, Instant now) {
        var found = new ArrayList<Slot>();
        var start = onGrid(rules.hours().nextOpening(wanted.start()));
        while (!start.isAfter(until) && found.size() < limit) {
            var candidate = from(wanted, start);
            if (rules.isOpen(candidate)) {
                at(candidate, now).ifPresent(found::add);
                start = start.plus(step);
            } else {
                start = onGrid(nextDay(start));
            }
        }
        return List.copyOf(found);
    }

    /** The best engineer at exactly this time. */
    Optional<Slot> at(HardRules.Wanted wanted, Instant now) {
        return engineers.stream()
                .filter(engineer -> rules.broken(wanted, engineer, of(engineer), absences, now)
                        .isEmpty())
                .min(Comparator.comparing((Engineer engineer) -> load(engineer, wanted.start()))
                        .thenComparing(engineer -> way(engineer, wanted))
                        .thenComparing(Engineer::login))
                .map(engineer -> new Slot(engineer.login(), engineer.name(), wanted.start(), wanted.end()));
    }

    private List<HardRules.Taken> of(Engineer engineer) {
        return taken.getOrDefault(engineer.login(), List.of());
    }

    private Duration load(Engineer engineer, Instant at) {
        var day = date(at);
        return of(engineer).stream()
                .filter(other -> date(other.start()).equals(day))
                .map(other -> Duration.between(other.start(), other.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** From where the engineer is before. */
    private Duration way(Engineer engineer, HardRules.Wanted wanted) {
        var day = date(wanted.start());
        var before = of(engineer).stream()
                .filter(other -> !other.end().isAfter(wanted.start())
                        && date(other.start()).equals(day))
                .max(Comparator.comparing(HardRules.Taken::end))
                .map(HardRules.Taken::area)
                .orElse(engineer.homeArea());
        return rules.travel().of(before, wanted.area());
    }

    private LocalDate date(Instant at) {
        return at.atZone(rules.hours().zone()).toLocalDate();
    }

    private static HardRules.Wanted from(HardRules.Wanted wanted, Instant start) {
        return new HardRules.Wanted(wanted.visit(), wanted.skill(), wanted.area(), start, wanted.lasts());
    }

    /** Up to the next whole step of the hour: people don't agree on 11:07. */
    private Instant onGrid(Instant at) {
        long seconds = step.toSeconds();
        long rest = Math.floorMod(at.getEpochSecond(), seconds);
        var whole = Instant.ofEpochSecond(at.getEpochSecond());
        return rest == 0 ? whole : whole.plusSeconds(seconds - rest);
    }

    /** What is left of this opening is too short, or it is closed. */
    private Instant nextDay(Instant at) {
        var hours = rules.hours();
        var closing = hours.isOpen(at) ? hours.closing(at) : at;
        var next = hours.nextOpening(closing);
        return next.isAfter(at) ? next : at.plus(step);
    }
}
