package org.zayavka.figures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes all figures anew from the facts of the tickets that are kept: after a mistake, or when a calendar of the past
 * or the desk's zone has changed. One transaction: until it ends, everybody sees the old figures.
 */
@Component
public class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final int AT_ONCE = 2000;

    private final FigureLog events;
    private final FigureTables tables;
    private final Replays replays;

    Rebuild(FigureLog events, FigureTables tables, Replays replays) {
        this.events = events;
        this.tables = tables;
        this.replays = replays;
    }

    /** Waits for whoever works on the figures; gives how many tickets were counted. */
    @Transactional
    public long all() {
        log.info("The figures are made anew");
        events.lock();
        if (events.isRestored()) {
            events.takeOver();
        }
        // What commits from here on is read again afterwards; a ticket's row may be made twice, its steps may not.
        var end = events.end();
        tables.clear();
        var count = 0L;
        var numbers = events.tickets(0, AT_ONCE);
        while (!numbers.isEmpty()) {
            var figures = replays.of(numbers, LogPosition.START, end);
            tables.insert(figures.tickets());
            tables.addSteps(figures.steps());
            count += figures.tickets().size();
            numbers = events.tickets(numbers.get(numbers.size() - 1), AT_ONCE);
        }
        tables.countAll();
        events.moveTo(end, replays.zone());
        log.info("The figures of {} tickets are made anew", count);
        return count;
    }
}
