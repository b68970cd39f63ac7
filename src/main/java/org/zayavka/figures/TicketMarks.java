package org.zayavka.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ticket adds to which month: a function of its row alone. */
final class TicketMarks {

    private final Map<LocalDate, Tally> months = new HashMap<>();

    private TicketMarks() {}

    /** By the first days of the months. */
    static Map<LocalDate, Tally> of(TicketFigure ticket) {
        var marks = new TicketMarks();
        marks.count(ticket.arrivedOn(), Measure.ARRIVED);
        marks.add(ticket.arrivedOn(), Places.hour(day(ticket.arrivedOn()), ticket.arrivedHour()));
        marks.judged(ticket.reactionKept(), ticket.reactionJudgedOn(), Measure.REACTED_KEPT, Measure.REACTED_BROKEN);
        marks.judged(ticket.solutionKept(), ticket.solutionJudgedOn(), Measure.SOLVED_KEPT, Measure.SOLVED_BROKEN);
        ticket.solvedDays().forEach(day -> marks.count(day, Measure.SOLVED));
        ticket.reopenedDays().forEach(day -> marks.count(day, Measure.REOPENED));
        marks.count(ticket.closedOn(), Measure.CLOSED);
        marks.count(ticket.droppedOn(), Measure.DROPPED);
        marks.took(ticket.reactedOn(), Places.REACTION, ticket.reactionMinutes());
        marks.took(ticket.solvedOn(), Places.SOLUTION, ticket.solutionMinutes());
        return marks.months;
    }

    private void judged(@Nullable Boolean verdict, @Nullable LocalDate day, Measure kept, Measure broken) {
        if (verdict != null) {
            count(day, verdict ? kept : broken);
        }
    }

    private void count(@Nullable LocalDate day, Measure measure) {
        if (day != null) {
            add(day, Places.count(day(day), measure));
        }
    }

    private void took(@Nullable LocalDate day, int clock, @Nullable Integer minutes) {
        if (day != null && minutes != null) {
            add(day, Places.minutes(day(day), clock, Histogram.bucket(minutes)));
        }
    }

    private void add(LocalDate day, int place) {
        months.computeIfAbsent(day.withDayOfMonth(1), month -> new Tally()).add(place, 1);
    }

    private static int day(LocalDate day) {
        return day.getDayOfMonth() - 1;
    }
}
