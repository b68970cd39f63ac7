package org.zayavka.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What some tickets add to the sums, or take from them, before it is written. */
final class Cells {

    /** A row of {@code desk.figure_sum}; what its breakdown does not tell apart is empty. */
    record Cell(
            Breakdown breakdown,
            String company,
            String agent,
            LocalDate month,
            String plan,
            String priority,
            String queue) {

        private static Cell of(Breakdown breakdown, TicketFigure ticket, Spot month) {
            return new Cell(
                    breakdown,
                    value(breakdown, Dimension.COMPANY, ticket, month),
                    value(breakdown, Dimension.AGENT, ticket, month),
                    month.day(),
                    value(breakdown, Dimension.PLAN, ticket, month),
                    value(breakdown, Dimension.PRIORITY, ticket, month),
                    value(breakdown, Dimension.QUEUE, ticket, month));
        }

        private static String value(Breakdown breakdown, Dimension dimension, TicketFigure ticket, Spot spot) {
            return breakdown.tells(dimension) ? dimension.valueIn(ticket, spot) : "";
        }
    }

    /** A row of {@code desk.figure_pace}. */
    record Solved(String queue, LocalDate day) {}

    private final Map<Cell, Tally> sums = new HashMap<>();
    private final Map<Solved, Integer> solved = new HashMap<>();
    private final Map<KeptSteps.Key, Tally> steps = new HashMap<>();
    private final Map<KeptBreaches.Key, Integer> breaches = new HashMap<>();

    void add(TicketFigure ticket) {
        add(ticket, 1);
    }

    void takeAway(TicketFigure ticket) {
        add(ticket, -1);
    }

    private void add(TicketFigure ticket, int sign) {
        TicketMarks.of(ticket).forEach((month, marks) -> {
            for (var breakdown : Breakdown.values()) {
                sums.computeIfAbsent(Cell.of(breakdown, ticket, month), cell -> new Tally())
                        .add(marks, sign);
            }
        });
        ticket.solutions().forEach(it -> solved.merge(new Solved(it.queue(), it.day()), sign, Integer::sum));
        ticket.steps().forEach(it -> KeptSteps.count(it, sign, steps));
        ticket.breaches().forEach(it -> breaches.merge(KeptBreaches.Key.of(ticket, it), sign, Integer::sum));
    }

    /** How many rows of sums they belong to. */
    int size() {
        return sums.size();
    }

    /** Some come to nothing. */
    Map<Cell, Tally> sums() {
        return sums;
    }

    /** Some come to nothing. */
    Map<KeptSteps.Key, Tally> steps() {
        return steps;
    }

    /** Some are 0. */
    Map<KeptBreaches.Key, Integer> breaches() {
        return breaches;
    }

    /** Some are 0. */
    Map<Solved, Integer> solved() {
        return solved;
    }
}
