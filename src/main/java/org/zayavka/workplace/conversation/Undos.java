package org.zayavka.workplace.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** What people may still take back: for an hour, each their own, once. */
@Component
class Undos {

    /** What a ticket was that nobody had touched: its taking was the reaction, and is none when it is taken back. */
    static final String UNTOUCHED = "untouched";

    private static final Duration STAYS = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Undos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param before what it was
     * @param after what the action made of it
     */
    UUID keep(String login, TicketId ticket, Action action, String before, String after) {
        var token = UUID.randomUUID();
        jdbc.sql("""
                insert into desk.undo (token, person, ticket, action, before, after, at)
                values (:token, :person, :ticket, :action, :before, :after, :now)
                """)
                .param("token", token)
                .param("person", login)
                .param("ticket", ticket.number())
                .param("action", action.name())
                .param("before", before)
                .param("after", after)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** What this person may still take back in this ticket, the newest first. */
    List<Kept> of(String login, TicketId ticket) {
        return jdbc.sql("""
                select token, action, before, after, at from desk.undo
                where ticket = :ticket and person = :person and at > :since
                order by at desc
                """)
                .param("ticket", ticket.number())
                .param("person", login)
                .param("since", Timestamp.from(clock.instant().minus(STAYS)))
                .query((row, i) -> new Kept(row.getObject("token", UUID.class), undo(row)))
                .list();
    }

    /** @throws Refusal when it was taken back already, or too much time has passed */
    Undo take(String login, TicketId ticket, UUID token) {
        return jdbc.sql("""
                delete from desk.undo
                where token = :token and person = :person and ticket = :ticket and at > :since
                returning action, before, after, at
                """)
                .param("token", token)
                .param("person", login)
                .param("ticket", ticket.number())
                .param("since", Timestamp.from(clock.instant().minus(STAYS)))
                .query((row, i) -> undo(row))
                .optional()
                .orElseThrow(() -> new Refusal(
                        "Отменить это уже нельзя: прошёл час или оно отменено.",
                        "This can't be undone any more: an hour has passed, or it is undone already."));
    }

    private static Undo undo(ResultSet row) throws SQLException {
        return new Undo(
                Action.valueOf(row.getString("action")),
                row.getString("before"),
                row.getString("after"),
                row.getTimestamp("at").toInstant());
    }

    enum Action {
        TAKE,
        PUT_BACK,
        URGENCY,
        IMPACT,
        WATCH,
        HAND_OVER,
        CATEGORY,
        LINK
    }

    record Kept(UUID token, Undo what) {}

    record Undo(Action action, String before, String after, Instant at) {

        boolean isOfUntouched() {
            return before.equals(UNTOUCHED);
        }
    }
}
