package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.visit.planning.Placement;
import org.zayavka.visit.planning.PlannedEngineer;
import org.zayavka.visit.planning.PlannedVisit;
import org.zayavka.visit.planning.Problem;
import org.zayavka.visit.planning.Stretch;

/** What the planners have to know, as it stands now. */
@Component
class PlanningFacts {

    private final VisitRows rows;
    private final Engineers engineers;
    private final Calendars calendars;
    private final VisitSettings settings;
    private final PlanningSettings planning;

    PlanningFacts(
            VisitRows rows,
            Engineers engineers,
            Calendars calendars,
            VisitSettings settings,
            PlanningSettings planning) {
        this.rows = rows;
        this.engineers = engineers;
        this.calendars = calendars;
        this.settings = settings;
        this.planning = planning;
    }

    /** Those with a time on these days, and those that wait for one. */
    List<Visit> visits(List<LocalDate> days) {
        var zone = hours().zone();
        var found = new ArrayList<Visit>();
        for (var day : days) {
            var from = day.atStartOfDay(zone).toInstant();
            rows.between(from, day.plusDays(1).atStartOfDay(zone).toInstant()).stream()
                    .filter(visit -> visit.state().hasTime())
                    .filter(visit -> !visit.agreedStart().isBefore(from))
                    .forEach(found::add);
        }
        found.addAll(rows.waiting());
        return found;
    }

    /** The next days with hours of visits, from today on. */
    List<LocalDate> nextDays(Instant now, int count) {
        var days = new ArrayList<LocalDate>();
        var day = now.atZone(hours().zone()).toLocalDate();
        for (int i = 0; i < 60 && days.size() < count; i++) {
            if (!windows(day).isEmpty()) {
                days.add(day);
            }
            day = day.plusDays(1);
        }
        return days;
    }

    /** @param consents visits that the head lets be displaced once more */
    Problem problem(Collection<Visit> visits, List<LocalDate> days, Set<Long> consents, Instant now) {
        return problem(visits, days, consents, now, Duration.ZERO);
    }

    /** @param lead how long ahead a new time must be */
    Problem problem(Collection<Visit> visits, List<LocalDate> days, Set<Long> consents, Instant now, Duration lead) {
        var windows = days.stream().flatMap(day -> windows(day).stream()).toList();
        var planned = visits.stream().map(visit -> planned(visit, windows, now)).toList();
        return new Problem(
                planned,
                engineers(visits, windows),
                engineers.travel()::of,
                from(now, lead),
                settings.step(),
                hours().zone(),
                consents);
    }

    /** New times begin after it; one that is exactly so far ahead will do. */
    private static Instant from(Instant now, Duration lead) {
        return lead.isZero() ? now : now.plus(lead).minusSeconds(1);
    }

    private PlannedVisit planned(Visit visit, List<Stretch> windows, Instant now) {
        var what = visit.request();
        var agreed = visit.state().hasTime() ? new Placement(visit.agreedEngineer(), visit.agreedStart()) : null;
        var settled = agreed != null
                && (visit.state() == VisitState.STARTED || agreed.start().isBefore(now.plus(planning.settled())));
        return new PlannedVisit(
                visit.id().value(),
                visit.skill(),
                visit.area(),
                visit.lasts(),
                windows,
                visit.priority(),
                visit.within(),
                what.wishedFrom(),
                what.wishedUntil(),
                agreed,
                settled,
                visit.displacedTimes());
    }

    private List<PlannedEngineer> engineers(Collection<Visit> visits, List<Stretch> windows) {
        if (windows.isEmpty()) {
            return List.of();
        }
        var everywhere =
                new HashSet<>(engineers.areas().stream().map(Area::code).toList());
        visits.forEach(visit -> everywhere.add(visit.area()));
        var absences = engineers.absences(
                windows.get(0).from(), windows.get(windows.size() - 1).until());
        return engineers.active().stream()
                .map(engineer -> new PlannedEngineer(
                        engineer.login(),
                        engineer.skills(),
                        engineer.areas().isEmpty() ? everywhere : engineer.areas(),
                        engineer.homeArea(),
                        Stretch.without(windows, away(engineer, absences))))
                .toList();
    }

    private static List<Stretch> away(Engineer engineer, List<Absence> absences) {
        return absences.stream()
                .filter(absence -> absence.login().equals(engineer.login()))
                .map(absence -> new Stretch(absence.from(), absence.until()))
                .collect(Collectors.toList());
    }

    Slot slot(Placement place, Visit visit) {
        var name = engineers.find(place.engineer()).map(Engineer::name).orElse(place.engineer());
        return new Slot(place.engineer(), name, place.start(), place.start().plus(visit.lasts()));
    }

    /** The hours of visits of one day. */
    List<Stretch> windows(LocalDate day) {
        var hours = hours();
        var at = day.atStartOfDay(hours.zone()).toInstant();
        var end = day.plusDays(1).atStartOfDay(hours.zone()).toInstant();
        if (hours.isAlwaysOpen()) {
            return List.of(new Stretch(at, end));
        }
        var windows = new ArrayList<Stretch>();
        var open = hours.nextOpening(at);
        while (open.isBefore(end)) {
            var close = hours.closing(open);
            windows.add(new Stretch(open, close.isAfter(end) ? end : close));
            open = hours.nextOpening(close);
        }
        return windows;
    }

    BusinessCalendar hours() {
        return calendars.calendar(settings.calendar());
    }
}
