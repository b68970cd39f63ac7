package org.zayavka.workplace.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Which entries a page of a thread has: keys alone, so that what is not shown is not read. */
@Component
class ThreadKeys {

    private static final EntryKey END = new EntryKey(Instant.parse("9999-01-01T00:00:00Z"), EntryKey.Kind.MESSAGE, 0);

    private final JdbcClient jdbc;

    ThreadKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest ones before a key, the newest first. */
    List<EntryKey> before(TicketId ticket, @Nullable EntryKey before, int limit) {
        var end = before == null ? END : before;
        return jdbc.sql("""
                select at, rank, id from (
                    select at, 2 as rank, id from desk.message where ticket = :ticket
                    union all
                    select at, 1, id from desk.ticket_event where ticket = :ticket and kind <> 'StepDone'
                    union all
                    select evaluated_at, 0, id from desk.decision_trace where business_key = :key
                    union all
                    select evaluated_at, 0, decision_trace.id from desk.intake_record
                      join desk.decision_trace on business_key = 'inbox-' || inbox
                     where intake_record.ticket = :ticket) entry
                 where (at, rank, id) < (:at, :rank, :id)
                 order by at desc, rank desc, id desc limit :limit
                """)
                .param("ticket", ticket.number())
                .param("key", ticket.toString())
                .param("at", Timestamp.from(end.at()))
                .param("rank", end.kind().ordinal())
                .param("id", end.id())
                .param("limit", limit)
                .query(EntryKey::of)
                .list();
    }
}
