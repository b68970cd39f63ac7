package org.zayavka.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Empties letters as they came in, byte for byte; what the ticket shows of them stays. The row stays, so that the same
 * letter in the mailbox is known. What still waits for a person is kept.
 */
@Component
class OldOriginals implements Forgettable {

    private static final String KEPT = """
            from desk.inbox
             where state = 'DONE' and octet_length(raw) > 0
               and not exists (select from desk.intake_record where intake_record.inbox = inbox.id and outcome = 'HELD')
            """;

    private final JdbcClient jdbc;

    OldOriginals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "originals of letters";
    }

    @Override
    public int forget(Instant before, int atMost) {
        return jdbc.sql("update desk.inbox set raw = '' where id in (select id " + KEPT + """
                   and received_at < :before
                 order by received_at limit :limit for update skip locked)
                """)
                .param("before", Timestamp.from(before))
                .param("limit", atMost)
                .update();
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select received_at " + KEPT + " order by received_at limit 1")
                .query(Instants::first)
                .optional();
    }
}
