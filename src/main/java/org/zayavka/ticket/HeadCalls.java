package org.zayavka.ticket;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Calls for the head of the desk (S1.7), as the log has them. */
@Component
public class HeadCalls {

    private final JdbcClient jdbc;

    HeadCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first call since the head answered last; empty when nothing of the kind is written yet. */
    public Optional<HeadCalled> waiting(TicketId ticket) {
        return jdbc.sql("""
                select at, coalesce(facts ->> 'author', '') as author, coalesce(facts ->> 'reason', '') as reason,
                       coalesce(facts ->> 'caller', '') as caller
                  from desk.ticket_event
                 where ticket = :ticket and kind = 'HeadCalled'
                   and id > coalesce((select max(id) from desk.ticket_event
                                       where ticket = :ticket and kind = 'HeadAnswered'), 0)
                 order by id limit 1
                """)
                .param("ticket", ticket.number())
                .query((row, n) -> new HeadCalled(
                        ticket,
                        row.getTimestamp("at").toInstant(),
                        row.getString("author"),
                        row.getString("reason"),
                        row.getString("caller")))
                .optional();
    }
}
