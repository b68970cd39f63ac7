package org.zayavka.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ticket adds to which month of whom: a function of its row alone. */
final class TicketMarks {

    private final TicketFigure ticket;
    private final Map<Spot, Tally> months = new HashMap<>();

    private TicketMarks(TicketFigure ticket) {
        this.ticket = ticket;
    }

    /** By the first days of the months, and whose the marks are. */
    static Map<Spot, Tally> of(TicketFigure ticket) {
        var marks = new TicketMarks(ticket);
        marks.arrival();
        marks.reaction();
        marks.solution();
        var last = marks.last();
        marks.count(ticket.closedOn(), last, Measure.CLOSED);
        marks.count(ticket.droppedOn(), last, Measure.DROPPED);
        ticket.moves()
                .forEach(move ->
                        marks.add(move.spot(), Places.count(day(move.spot().day()), Measure.GROWN), move.by()));
        return marks.months;
    }

    /** Of the queue that it came to, and of whoever took it first. */
    private void arrival() {
        var spot = new Spot(ticket.arrivedOn(), ticket.arrivedQueue(), ticket.reactedAgent());
        count(ticket.arrivedOn(), spot, Measure.ARRIVED);
        add(spot, Places.hour(day(ticket.arrivedOn()), ticket.arrivedHour()), 1);
    }

    /** Of who reacted, and the queue in which the ticket stood then; of nobody while nobody has. */
    private void reaction() {
        var spot = new Spot(
                ticket.arrivedOn(),
                ticket.reactedAt() == null ? ticket.queue() : ticket.reactedQueue(),
                ticket.reactedAgent());
        judged(ticket.reactionKept(), ticket.reactionJudgedOn(), spot, Measure.REACTED_KEPT, Measure.REACTED_BROKEN);
        took(ticket.reactedOn(), spot, Places.REACTION, ticket.reactionMinutes());
    }

    /** Of who solved it, and the queue in which it stood then; while it is not solved, of whose it is. */
    private void solution() {
        var solutions = ticket.solutions();
        var spot = ticket.solvedAt() == null || solutions.isEmpty() ? last() : solutions.get(solutions.size() - 1);
        judged(ticket.solutionKept(), ticket.solutionJudgedOn(), spot, Measure.SOLVED_KEPT, Measure.SOLVED_BROKEN);
        took(ticket.solvedOn(), spot, Places.SOLUTION, ticket.solutionMinutes());
        solutions.forEach(each -> count(each.day(), each, Measure.SOLVED));
        ticket.reopenings().forEach(each -> count(each.day(), each, Measure.REOPENED));
    }

    private Spot last() {
        return new Spot(ticket.arrivedOn(), ticket.queue(), ticket.agent());
    }

    private void judged(@Nullable Boolean verdict, @Nullable LocalDate day, Spot whose, Measure kept, Measure broken) {
        if (verdict != null) {
            count(day, whose, verdict ? kept : broken);
        }
    }

    private void count(@Nullable LocalDate day, Spot whose, Measure measure) {
        if (day != null) {
            add(whose.on(day), Places.count(day(day), measure), 1);
        }
    }

    private void took(@Nullable LocalDate day, Spot whose, int clock, @Nullable Integer minutes) {
        if (day != null && minutes != null) {
            add(whose.on(day), Places.minutes(day(day), clock, Histogram.bucket(minutes)), 1);
        }
    }

    private void add(Spot spot, int place, int count) {
        months.computeIfAbsent(spot.on(spot.day().withDayOfMonth(1)), month -> new Tally())
                .add(place, count);
    }

    private static int day(LocalDate day) {
        return day.getDayOfMonth() - 1;
    }
}
