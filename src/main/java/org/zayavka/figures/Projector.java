package org.zayavka.figures;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the figures follow the log of tickets, after the commits and apart from them. Whoever holds the row of the
 * cursor works, so any number of nodes may try; each batch is one transaction, counted once.
 */
@Component
public class Projector {

    private final FigureLog log;
    private final FigureTables tables;
    private final Replays replays;
    private final FigureSettings settings;
    private final TransactionTemplate transactions;

    Projector(
            FigureLog log,
            FigureTables tables,
            Replays replays,
            FigureSettings settings,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tables = tables;
        this.replays = replays;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Takes in all that is there to read. Gives up at once when another node is at it. */
    public void catchUp() {
        while (log.hasNews() && Boolean.TRUE.equals(transactions.execute(transaction -> takeBatch()))) {
            // The next batch.
        }
    }

    private boolean takeBatch() {
        var cursor = log.tryLock();
        if (cursor.isEmpty()) {
            return false;
        }
        var position = cursor.get().position();
        var batch = log.next(position, settings.batch());
        if (batch.isEmpty()) {
            return false;
        }
        tables.replace(replays.of(batch.get().tickets()));
        var zone = cursor.get().zone();
        log.moveTo(batch.get().end(), zone.isEmpty() ? replays.zone() : zone);
        return true;
    }
}
