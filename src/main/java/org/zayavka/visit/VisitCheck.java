package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says before anything is changed which rules a time would break. */
@Component
public class VisitCheck {

    private static final Duration DAY = Duration.ofDays(1);

    private final VisitRows rows;
    private final Engineers engineers;
    private final Slots slots;
    private final PlanningFacts facts;
    private final VisitSettings settings;

    VisitCheck(VisitRows rows, Engineers engineers, Slots slots, PlanningFacts facts, VisitSettings settings) {
        this.rows = rows;
        this.engineers = engineers;
        this.slots = slots;
        this.facts = facts;
        this.settings = settings;
    }

    /** Empty when the visit may be made by this engineer at this time. */
    public List<HardRules.Broken> broken(Visit visit, Engineer engineer, Instant start, Instant now) {
        var end = start.plus(visit.lasts());
        return slots.rules()
                .broken(
                        wanted(visit, start),
                        engineer,
                        taken(engineer, start.minus(DAY), end.plus(DAY)),
                        engineers.absences(start, end),
                        now);
    }

    /**
     * What is wrong with the times of agreed visits, the past left aside: only those with something wrong.
     *
     * @param all visits of whole days
     */
    public Map<VisitId, List<HardRules.Broken>> broken(List<Visit> all) {
        var agreed = all.stream().filter(visit -> visit.state().hasTime()).toList();
        if (agreed.isEmpty()) {
            return Map.of();
        }
        var rules = slots.rules();
        var from =
                agreed.stream().map(Visit::agreedStart).min(Instant::compareTo).orElseThrow();
        var until =
                agreed.stream().map(Visit::agreedEnd).max(Instant::compareTo).orElseThrow();
        var absences = engineers.absences(from, until);
        var known = engineers.all().stream().collect(Collectors.toMap(Engineer::login, it -> it));
        var taken = agreed.stream()
                .collect(Collectors.groupingBy(
                        Visit::agreedEngineer, Collectors.mapping(Slots::taken, Collectors.toList())));
        var found = new HashMap<VisitId, List<HardRules.Broken>>();
        for (var visit : agreed) {
            var engineer = Objects.requireNonNull(known.get(visit.agreedEngineer()));
            var others = Objects.requireNonNull(taken.get(visit.agreedEngineer()));
            var broken = visit.state() == VisitState.AGREED
                    ? rules.broken(wanted(visit, visit.agreedStart()), engineer, others, absences, Instant.EPOCH)
                    : List.<HardRules.Broken>of();
            if (!broken.isEmpty()) {
                found.put(visit.id(), broken);
            }
        }
        return found;
    }

    /** The times of a day at which this engineer could begin. */
    public List<Instant> free(Visit visit, Engineer engineer, LocalDate day, Instant now) {
        var found = new ArrayList<Instant>();
        var rules = slots.rules();
        for (var window : facts.windows(day)) {
            var taken = taken(engineer, window.from().minus(DAY), window.until().plus(DAY));
            var absences = engineers.absences(window.from(), window.until());
            for (var at = window.from(); at.isBefore(window.until()); at = at.plus(settings.step())) {
                if (rules.broken(wanted(visit, at), engineer, taken, absences, now)
                        .isEmpty()) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    private static HardRules.Wanted wanted(Visit visit, Instant start) {
        return new HardRules.Wanted(visit.id(), visit.skill(), visit.area(), start, visit.lasts());
    }

    private List<HardRules.Taken> taken(Engineer engineer, Instant from, Instant until) {
        return rows.of(engineer.login(), from, until).stream().map(Slots::taken).toList();
    }
}
