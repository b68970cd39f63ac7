package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the records of what was handed over and erased; what is not done yet stays. */
@Component
class OldRequests implements Forgettable {

    private final JdbcClient jdbc;

    OldRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "records of erasures";
    }

    @Override
    public int forget(Instant before, int atMost) {
        return jdbc.sql("""
                delete from desk.privacy_request where id in (
                    select id from desk.privacy_request where finished_at < :before
                    order by finished_at limit :limit for update skip locked)
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .update();
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("""
                select finished_at from desk.privacy_request where finished_at is not null order by finished_at limit 1
                """).query(Instants::first).optional();
    }
}
