package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes phone calls that became no ticket; the others go with theirs. */
@Component
class OldCalls implements Forgettable {

    private final JdbcClient jdbc;

    OldCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "phone calls without a ticket";
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select began_at from desk.phone_call where ticket is null order by began_at limit 1")
                .query(Instants::first)
                .optional();
    }

    @Override
    public int forget(Instant before, int atMost) {
        return jdbc.sql("""
                delete from desk.phone_call where id in (
                    select id from desk.phone_call where ticket is null and began_at < :before
                     order by began_at limit :limit for update skip locked)
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .update();
    }
}
