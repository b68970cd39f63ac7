package org.zayavka.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.CalendarsOf;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.Deadlines;
import org.zayavka.support.TestPostgres;

/** How many deadlines are computed each second, with the calendars as they lie in the database. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinesBench {

    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));
    private static final Duration BUDGET = Duration.ofHours(10);
    private static final int ROUNDS = 5;
    private static final int STARTS = 1000;
    private static final Instant FIRST = Instant.parse("2026-01-12T06:00:00Z");

    private final Report report = Report.named("deadlines", "Deadlines each second");
    private final Calendars calendars = CalendarsOf.database(TestPostgres.database());
    private final List<Deadline> kept = new ArrayList<>();

    @Test
    void eachSecond() {
        report.say("One thread, starts spread over the year 2026, ten working hours promised; thousands each second,"
                + " median of " + ROUNDS + " turns of " + TURN.toSeconds() + " s\n");
        var table =
                report.table("calendar", "3 events, thousands/s", "20 events, thousands/s", "20 events, days apart");
        for (var code : List.of("workdays9to19", "workdays10to18", "office", "always")) {
            var calendar = calendars.calendar(code);
            table.row(
                    code,
                    thousands(calendar, events(3, Duration.ofMinutes(40))),
                    thousands(calendar, events(20, Duration.ofMinutes(40))),
                    thousands(calendar, events(20, Duration.ofDays(2))));
        }
        table.print();
    }

    private double thousands(BusinessCalendar calendar, List<List<ClockEvent>> histories) {
        turn(calendar, histories);
        var rates = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            rates.add(turn(calendar, histories));
        }
        return Report.median(rates) / 1000;
    }

    private double turn(BusinessCalendar calendar, List<List<ClockEvent>> histories) {
        var next = new int[1];
        var rate = Load.perSecond(1, TURN, () -> {
            // A hundred at a time: looking at the clock costs as much as a deadline.
            for (int i = 0; i < 100; i++) {
                var deadline = Deadlines.of(histories.get(next[0]++ % STARTS), calendar, BUDGET);
                if (next[0] % 10_000 == 0) {
                    kept.add(deadline);
                }
            }
        });
        return rate * 100;
    }

    /** Started, then paused and resumed in turns. */
    private static List<List<ClockEvent>> events(int count, Duration apart) {
        var histories = new ArrayList<List<ClockEvent>>();
        for (int start = 0; start < STARTS; start++) {
            var at = FIRST.plus(Duration.ofMinutes(497L * start));
            var events = new ArrayList<>(List.of(ClockEvent.started(at)));
            for (int i = 1; i < count; i++) {
                at = at.plus(apart);
                events.add(i % 2 == 1 ? ClockEvent.paused(at) : ClockEvent.resumed(at));
            }
            histories.add(events);
        }
        return histories;
    }

    @AfterAll
    void whatWasComputedWasUsed() {
        report.keep("Kept " + kept.size() + " of them.\n");
    }
}
