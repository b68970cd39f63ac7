package org.zayavka.workplace.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Which letters of a ticket went on as tickets of their own (S5.4): nobody splits them off twice. */
@Component
class SplitLetters {

    private final JdbcClient jdbc;

    SplitLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of the new tickets by the entries of the old one; a split letter stands in both, as the same letter. */
    Map<Long, Long> of(TicketId ticket, Collection<Long> messages) {
        var split = new HashMap<Long, Long>();
        if (messages.isEmpty()) {
            return split;
        }
        jdbc.sql("""
                select old.id, min(number) as number
                from desk.message old
                  join desk.message fresh on fresh.message_id = old.message_id and fresh.ticket <> old.ticket
                  join desk.ticket on number = fresh.ticket and follows = old.ticket
                where old.id = any(:ids) and old.ticket = :ticket and old.direction = 'IN' and old.message_id <> ''
                group by old.id
                """)
                .param("ids", messages.toArray(Long[]::new))
                .param("ticket", ticket.number())
                .query(row -> {
                    split.put(row.getLong("id"), row.getLong("number"));
                });
        return split;
    }
}
