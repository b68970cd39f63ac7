package org.zayavka.workplace.search;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.Background;
import org.zayavka.workplace.search.SearchLog.Source;

/** Looks every few seconds whether there is something new to find. */
@Component
class SearchWorker extends Background {

    private static final Logger log = LoggerFactory.getLogger(SearchWorker.class);

    private final SearchLog news;
    private final SearchIndex index;
    private final SearchSettings settings;
    private final TransactionTemplate transactions;
    private boolean rebuildWanted;

    SearchWorker(SearchLog news, SearchIndex index, SearchSettings settings, TransactionTemplate transactions) {
        super("search-index", settings.delay());
        this.news = news;
        this.index = index;
        this.settings = settings;
        this.transactions = transactions;
        this.rebuildWanted = settings.rebuild();
    }

    @Override
    protected void run() {
        try {
            transactions.executeWithoutResult(transaction -> {
                if (news.takesOverRestored() || rebuildWanted) {
                    news.startAnew();
                }
            });
            rebuildWanted = false;
            catchUp();
        } catch (RuntimeException | Error trouble) {
            // An exception would end the schedule. What was not read is read the next time.
            log.error("The search can't follow, the next try is in {}", settings.delay(), trouble);
        }
    }

    /** Takes in all that is there. */
    void catchUp() {
        for (var source : Source.values()) {
            while (isRunning() && news.hasNews(source) && step(source)) {
                // The next batch.
            }
        }
    }

    /** @return whether there may be more */
    boolean step(Source source) {
        return Objects.requireNonNull(transactions.execute(transaction -> news.tryLock(source)
                .map(place -> {
                    var found = news.after(source, place, settings.batch());
                    if (found.entries() > 0) {
                        index.write(found.tickets());
                        news.moveTo(source, found.end());
                    }
                    return found.entries() == settings.batch();
                })
                .orElse(false)));
    }
}
