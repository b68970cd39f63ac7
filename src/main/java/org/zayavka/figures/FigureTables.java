package org.zayavka.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the read model: what a ticket adds to the sums is always made of its row alone. */
@Component
class FigureTables {

    private final FigureRows tickets;
    private final KeptSums sums;
    private final KeptSteps steps;
    private final KeptBreaches breaches;

    FigureTables(FigureRows tickets, KeptSums sums, KeptSteps steps, KeptBreaches breaches) {
        this.tickets = tickets;
        this.sums = sums;
        this.steps = steps;
        this.breaches = breaches;
    }

    /** Puts new figures of tickets in the place of the old ones and lets the sums follow. */
    void replace(Collection<TicketFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        var old = tickets.of(numbers(figures));
        var known = Set.copyOf(old);
        var changed = figures.stream().filter(it -> !known.contains(it)).toList();
        var numbers = new HashSet<>(numbers(changed));
        var cells = new Cells();
        old.stream().filter(it -> numbers.contains(it.number())).forEach(cells::takeAway);
        changed.forEach(cells::add);
        tickets.delete(numbers);
        tickets.add(changed);
        add(cells);
    }

    /** Adds to the sums that are kept. */
    void add(Cells cells) {
        sums.add(cells);
        steps.add(cells.steps());
        breaches.add(cells.breaches());
    }

    /** Takes away what can be made anew, and all sums: tickets that were cleaned up when they were done stay. */
    void clear() {
        tickets.deleteAllThatCanBeMadeAnew();
        sums.clear();
        steps.clear();
        breaches.clear();
    }

    private static List<Long> numbers(Collection<TicketFigure> figures) {
        return figures.stream().map(TicketFigure::number).toList();
    }

    /** Everything anew, in the caller's transaction. */
    Anew anew() {
        return new Anew(tickets, this);
    }
}
