package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes why decisions came out as they did; what was decided stands in the tickets' facts. */
@Component
class OldDecisions implements Forgettable {

    private final JdbcClient jdbc;

    OldDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "reasons of decisions";
    }

    @Override
    public int forget(Instant before, int atMost) {
        return jdbc.sql("""
                delete from desk.decision_trace where id in (
                    select id from desk.decision_trace where evaluated_at < :before
                    order by evaluated_at limit :limit for update skip locked)
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .update();
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select evaluated_at from desk.decision_trace order by evaluated_at limit 1")
                .query(Instants::first)
                .optional();
    }
}
