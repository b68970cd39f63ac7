package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Calendars;

/** Free times for a visit, found by skill, area and load (S3.5). */
@Component
public class Slots {

    private final VisitRows rows;
    private final Engineers engineers;
    private final Calendars calendars;
    private final VisitSettings settings;

    Slots(VisitRows rows, Engineers engineers, Calendars calendars, VisitSettings settings) {
        this.rows = rows;
        this.engineers = engineers;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** The hard rules as they stand now. */
    public HardRules rules() {
        return new HardRules(calendars.calendar(settings.calendar()), engineers.travel());
    }

    /**
     * The earliest free times as the customer wished them, one engineer for each: the one with the least to do that day.
     * Empty when nobody is free in the time wished, or in the days ahead that the desk looks at.
     */
    public List<Slot> free(Visit visit, int limit, Instant now) {
        var what = visit.request();
        var earliest = earliest(visit, now);
        var wished = what.wishedFrom();
        var from = wished == null || wished.isBefore(earliest) ? earliest : wished;
        var ahead = from.plus(Duration.ofDays(settings.searchDays()));
        var until = what.wishedUntil() == null ? ahead : what.wishedUntil();
        return free(visit, from, until, limit, now);
    }

    /** From when on a time is proposed: its customer must hear of it, and may still change it freely (S3.4, S3.5). */
    public Instant earliest(Visit visit, Instant now) {
        return now.plus(settings.lead(visit.priority()));
    }

    /** The earliest one, which nobody else takes before the end of this transaction. */
    public Optional<Slot> freeAlone(Visit visit, Instant now) {
        rows.lockDays();
        return free(visit, 1, now).stream().findFirst();
    }

    /** Those that begin in a stretch of time, both ends included. */
    public List<Slot> free(Visit visit, Instant from, Instant until, int limit, Instant now) {
        return search(from, until).free(wanted(visit, from), until, limit, now);
    }

    /** Another engineer at exactly this time. */
    Optional<Slot> at(Visit visit, Instant start, Instant now) {
        return search(start, start).at(wanted(visit, start), now);
    }

    private static HardRules.Wanted wanted(Visit visit, Instant from) {
        return new HardRules.Wanted(visit.id(), visit.skill(), visit.area(), from, visit.lasts());
    }

    /** A day on either side: the way to and from neighbours counts. */
    private SlotSearch search(Instant from, Instant until) {
        var first = from.minus(Duration.ofDays(1));
        var last = until.plus(Duration.ofDays(2));
        Map<String, List<HardRules.Taken>> taken = new HashMap<>();
        for (var visit : rows.between(first, last)) {
            if (visit.state().hasTime()) {
                taken.computeIfAbsent(visit.agreedEngineer(), login -> new ArrayList<>())
                        .add(taken(visit));
            }
        }
        var able = engineers.active().stream()
                .sorted(Comparator.comparing(Engineer::login))
                .toList();
        return new SlotSearch(rules(), able, taken, engineers.absences(first, last), settings.step());
    }

    static HardRules.Taken taken(Visit visit) {
        return new HardRules.Taken(visit.id(), visit.area(), visit.agreedStart(), visit.agreedEnd());
    }
}
