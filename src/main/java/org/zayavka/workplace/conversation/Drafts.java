package org.zayavka.workplace.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** What people have begun to write, kept for them wherever they sign in (complaint 13): one a person and ticket. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Kept> find(String login, TicketId ticket) {
        return jdbc.sql("select kind, text, cc, files, at from desk.draft where person = :person and ticket = :ticket")
                .param("person", login)
                .param("ticket", ticket.number())
                .query(Drafts::kept)
                .optional();
    }

    void keep(String login, TicketId ticket, Kind kind, String text, @Nullable List<String> cc, List<UUID> files) {
        jdbc.sql("""
                insert into desk.draft (person, ticket, kind, text, cc, files, at)
                values (:person, :ticket, :kind, :text, :cc, :files, :now)
                on conflict (person, ticket) do update
                set kind = excluded.kind, text = excluded.text, cc = excluded.cc, files = excluded.files, at = excluded.at
                """)
                .param("person", login)
                .param("ticket", ticket.number())
                .param("kind", kind.name())
                .param("text", text)
                .param("cc", cc == null ? null : cc.toArray(String[]::new))
                .param("files", files.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void forget(String login, TicketId ticket) {
        jdbc.sql("delete from desk.draft where person = :person and ticket = :ticket")
                .param("person", login)
                .param("ticket", ticket.number())
                .update();
    }

    /** What was sent is a draft no more; one of the other kind stays. */
    void sent(String login, TicketId ticket, Kind kind) {
        jdbc.sql("delete from desk.draft where person = :person and ticket = :ticket and kind = :kind")
                .param("person", login)
                .param("ticket", ticket.number())
                .param("kind", kind.name())
                .update();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        var cc = row.getArray("cc");
        return new Kept(
                Kind.valueOf(row.getString("kind")),
                row.getString("text"),
                cc == null ? null : List.of((String[]) cc.getArray()),
                List.of((UUID[]) row.getArray("files").getArray()),
                row.getTimestamp("at").toInstant());
    }

    /** As the pages and the table write them. */
    enum Kind {
        reply,
        note
    }

    /** @param cc null: whoever takes part */
    record Kept(Kind kind, String text, @Nullable List<String> cc, List<UUID> files, Instant at) {}
}
