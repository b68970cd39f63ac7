package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.shared.OneNode;

/** Clears away each hour what people have begun at their desks and left lying: on one node, in small transactions. */
@Component
class Leftovers implements SchedulingConfigurer {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration UNDO = Duration.ofHours(1);
    private static final Duration PRESENCE = Duration.ofMinutes(10);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final UnusedFiles files;
    private final RetentionSettings settings;
    private final OneNode oneNode;
    private final TransactionOperations transaction;
    private final Clock clock;

    Leftovers(
            JdbcClient jdbc,
            UnusedFiles files,
            RetentionSettings settings,
            OneNode oneNode,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.settings = settings;
        this.oneNode = oneNode;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(() -> oneNode.run("leftovers", this::clear), EVERY, EVERY));
    }

    void clear() {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            forget("desk.draft", before(now, settings.drafts()));
            forget("desk.undo", now.minus(UNDO));
            forget("desk.writing", now.minus(PRESENCE));
        });
        Integer batch;
        do {
            batch = transaction.execute(status -> uploads(before(now, settings.uploads())));
        } while (batch != null && batch == BATCH);
    }

    private static Instant before(Instant now, Period kept) {
        return now.atZone(ZoneOffset.UTC).minus(kept).toInstant();
    }

    Optional<Instant> oldest(String table) {
        return jdbc.sql("select at from " + table + " order by at limit 1")
                .query(Instants::first)
                .optional();
    }

    private void forget(String table, Instant before) {
        jdbc.sql("delete from " + table + " where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    /** What a draft holds stays with it; what a letter takes along at this moment is locked. */
    private int uploads(Instant before) {
        var left = jdbc.sql("""
                delete from desk.upload where id in (
                    select id from desk.upload
                     where at < :before
                       and not exists (select 1 from desk.draft
                                        where draft.person = upload.person and upload.id = any(draft.files))
                     order by at limit :limit for update skip locked)
                returning file
                """)
                .param("before", Timestamp.from(before))
                .param("limit", BATCH)
                .query(String.class)
                .list();
        files.forget(left);
        return left.size();
    }
}
