package org.zayavka.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Figures that take the place of all that are kept. Sums are made in memory and written in a few parts: tickets come in
 * their order, so most rows of a month are done when it is over.
 */
final class Anew {

    /** Some hundred bytes each. */
    private static final int MOST_CELLS = 250_000;

    private final FigureRows tickets;
    private final KeptSums sums;
    private final KeptSteps steps;
    private final Map<KeptSteps.Key, Tally> counted = new HashMap<>();
    private Cells cells = new Cells();
    private boolean isPartKept;
    private LocalDate firstStep = LocalDate.MAX;

    Anew(FigureRows tickets, KeptSums sums, KeptSteps steps) {
        this.tickets = tickets;
        this.sums = sums;
        this.steps = steps;
    }

    /** Takes away what can be made anew: tickets that were cleaned up when they were done keep their figures. */
    void begin() {
        tickets.deleteAllThatCanBeMadeAnew();
        sums.clear();
        tickets.forEach(ticket -> {
            isPartKept = true;
            count(ticket);
        });
    }

    void add(Replays.Figures figures) {
        tickets.add(figures.tickets());
        figures.tickets().forEach(this::count);
        KeptSteps.count(figures.steps(), counted);
        figures.steps().forEach(step -> firstStep = step.day().isBefore(firstStep) ? step.day() : firstStep);
    }

    private void count(TicketFigure ticket) {
        cells.add(ticket);
        if (cells.size() > MOST_CELLS) {
            sums.add(cells);
            cells = new Cells();
        }
    }

    /** Steps from before the first that is still in the log are kept with the tickets that are. */
    void end() {
        sums.add(cells);
        steps.replace(counted, isPartKept ? firstStep : LocalDate.MIN);
    }
}
