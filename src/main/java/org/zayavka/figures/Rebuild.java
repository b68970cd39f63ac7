package org.zayavka.figures;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all figures anew from the facts of the tickets that are kept: after a mistake, or when a calendar of the past
 * or the desk's zone has changed. One transaction: until it ends, everybody sees the old figures, and so they do when it
 * is broken off.
 */
@Component
public class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final int AT_ONCE = 1000;
    private static final int READERS = 2;

    private final FigureLog events;
    private final FigureTables tables;
    private final Replays replays;
    private final TransactionTemplate transactions;

    Rebuild(FigureLog events, FigureTables tables, Replays replays, PlatformTransactionManager transactions) {
        this.events = events;
        this.tables = tables;
        this.replays = replays;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Waits for whoever works on the figures; gives how many tickets were counted. */
    public long all() {
        var begin = System.nanoTime();
        log.info("The figures are made anew");
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var count = transactions.execute(transaction -> all(readers));
            log.info(
                    "The figures of {} tickets are made anew, in {} s",
                    count,
                    (System.nanoTime() - begin) / 1_000_000_000);
            return count == null ? 0 : count;
        } finally {
            readers.shutdownNow();
        }
    }

    private long all(ExecutorService readers) {
        events.lock();
        var restored = events.isRestored();
        if (restored) {
            events.takeOver();
        }
        // What commits from here on is read again afterwards.
        var end = events.end();
        var anew = tables.anew();
        anew.begin();
        // What was just taken over nobody else can see yet.
        var count = read(restored ? Runnable::run : readers, anew);
        anew.end();
        events.moveTo(end, replays.zone());
        return count;
    }

    /** The next parts are read while one is written, so few are in memory. */
    private long read(Executor readers, Anew anew) {
        var parts = new ArrayDeque<CompletableFuture<List<TicketFigure>>>();
        var count = 0L;
        var numbers = events.tickets(0, AT_ONCE);
        while (!numbers.isEmpty() || !parts.isEmpty()) {
            while (!numbers.isEmpty() && parts.size() < 2 * READERS) {
                var first = numbers.get(0);
                var last = numbers.get(numbers.size() - 1);
                parts.add(CompletableFuture.supplyAsync(() -> replays.ofRange(first, last), readers));
                numbers = events.tickets(last, AT_ONCE);
            }
            var figures = join(parts.remove());
            anew.add(figures);
            count += figures.size();
        }
        return count;
    }

    private static List<TicketFigure> join(CompletableFuture<List<TicketFigure>> part) {
        try {
            return part.join();
        } catch (CompletionException | CancellationException e) {
            throw new IllegalStateException("The facts of the tickets can't be read: " + e.getMessage(), e);
        }
    }
}
