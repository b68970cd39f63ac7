package org.zayavka.figures;

import java.util.List;

/**
 * Figures that take the place of all that are kept. Sums are made in memory and written in a few parts: tickets come in
 * their order, so most rows of a month are done when it is over.
 */
final class Anew {

    /** Some hundred bytes each. */
    private static final int MOST_CELLS = 250_000;

    private final FigureRows tickets;
    private final FigureTables tables;
    private Cells cells = new Cells();

    Anew(FigureRows tickets, FigureTables tables) {
        this.tickets = tickets;
        this.tables = tables;
    }

    /** Counts the tickets again that were cleaned up when they were done: all that they add is in their rows. */
    void begin() {
        tables.clear();
        tickets.forEach(this::count);
    }

    void add(List<TicketFigure> figures) {
        tickets.add(figures);
        figures.forEach(this::count);
    }

    private void count(TicketFigure ticket) {
        cells.add(ticket);
        if (cells.size() > MOST_CELLS) {
            end();
            cells = new Cells();
        }
    }

    void end() {
        tables.add(cells);
    }
}
