package org.zayavka.workplace.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.channel.OwnReason;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.conversation.ThreadEntry.Sending;

/** Where the letters that we sent stand; their texts are not read. */
@Component
class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<OutboxId, Sending> of(Collection<OutboxId> letters, Words words) {
        var found = new HashMap<OutboxId, Sending>();
        if (letters.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select id, state, sent_at, held, held_until, problem, accepted from desk.outbox where id = any(:ids)
                """)
                .param("ids", letters.stream().map(OutboxId::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    found.put(new OutboxId(row.getLong("id")), sending(row, words));
                });
        return found;
    }

    /** Whether an agent has written to the requester since this moment. */
    boolean hasReplySince(TicketId ticket, Instant since) {
        return jdbc.sql("""
                select exists (
                    select from desk.outbox
                    where ticket = :ticket and letter in ('reply', 'question') and written_at >= :since)
                """)
                .param("ticket", ticket.number())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    private static Sending sending(ResultSet row, Words words) throws SQLException {
        var state = row.getString("state");
        var sent = row.getTimestamp("sent_at");
        var held = List.of((String[]) row.getArray("held").getArray());
        var until = row.getTimestamp("held_until");
        var reached = List.of((String[]) row.getArray("accepted").getArray());
        var isPartly = state.equals("FAILED") && !reached.isEmpty();
        var said =
                isPartly ? words.said("delivery.partly", String.join(", ", reached)) : words.said("delivery." + state);
        if (!held.isEmpty() && until != null) {
            said += ", "
                    + words.said(
                            "delivery.heldFor",
                            String.join(", ", held),
                            words.show().moment(until.toInstant()));
        } else if (sent != null) {
            said += ", " + words.show().moment(sent.toInstant());
        }
        return new Sending(state, said, OwnReason.read(row.getString("problem"), words.language()));
    }
}
