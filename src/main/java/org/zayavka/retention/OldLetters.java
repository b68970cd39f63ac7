package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes letters that became no ticket; what still waits for a person stays. */
@Component
class OldLetters implements Forgettable {

    private final JdbcClient jdbc;
    private final RawLetters letters;

    OldLetters(JdbcClient jdbc, RawLetters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "letters without a ticket";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("""
                select at from desk.intake_record where ticket is null and outcome <> 'HELD' order by at limit 1
                """).query(Instants::first).optional();
    }

    @Override
    public int forget(Instant before, int atMost) {
        var old = jdbc.sql("""
                select inbox from desk.intake_record
                 where ticket is null and at < :before and outcome <> 'HELD'
                 order by at limit :limit for update skip locked
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .query(Long.class)
                .list();
        letters.forget(old);
        return old.size();
    }
}
