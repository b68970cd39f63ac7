package org.zayavka.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.OneNode;

/** Forgets each night what is older than the desk is told to remember, in small transactions, on one node. */
@Component
class Retention implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<Kind> kinds;
    private final RetentionSettings settings;
    private final DeskSettings desk;
    private final OneNode oneNode;
    private final TransactionOperations transaction;
    private final Clock clock;

    Retention(
            OldTickets tickets,
            OldLetters letters,
            OldOriginals originals,
            OldDecisions decisions,
            OldCalls calls,
            OldClaims claims,
            OldRequests requests,
            RetentionSettings settings,
            DeskSettings desk,
            OneNode oneNode,
            TransactionOperations transaction,
            Clock clock) {
        this.kinds = List.of(
                new Kind("tickets", "closed-tickets", tickets, settings.closedTickets()),
                new Kind("otherLetters", "other-letters", letters, settings.otherLetters()),
                new Kind("originals", "originals", originals, settings.originals()),
                new Kind("decisions", "decisions", decisions, settings.decisions()),
                new Kind("calls", "calls", calls, settings.calls()),
                new Kind("claims", "claims", claims, settings.claims()),
                new Kind("requests", "privacy-records", requests, settings.privacyRecords()));
        this.settings = settings;
        this.desk = desk;
        this.oneNode = oneNode;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        if (!settings.at().equals("-")) {
            var nightly = new CronTrigger(settings.at(), TimeZone.getTimeZone(desk.zone()));
            registrar.addCronTask(new CronTask(() -> oneNode.run("retention", this::forget), nightly));
        }
    }

    /** What goes, under which setting, after how long. */
    record Kind(String code, String setting, Forgettable what, Period kept) {}

    List<Kind> kinds() {
        return kinds;
    }

    void forget() {
        kinds.forEach(kind -> forget(kind.what(), kind.kept()));
    }

    /** What fails leaves the nights before as they are and is tried again the next one. */
    private void forget(Forgettable old, Period kept) {
        var before = before(kept);
        long forgotten = 0;
        Integer batch;
        do {
            batch = transaction.execute(status -> old.forget(before, settings.batch()));
            forgotten += batch == null ? 0 : batch;
        } while (batch != null && batch == settings.batch());
        if (forgotten > 0) {
            LOG.info("Retention: {} {} from before {} deleted", forgotten, old.name(), before);
        }
    }

    private Instant before(Period kept) {
        return clock.instant().atZone(desk.zone()).minus(kept).toInstant();
    }
}
