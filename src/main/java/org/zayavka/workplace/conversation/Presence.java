package org.zayavka.workplace.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Who is writing in which ticket just now. A row a person; whoever stops is forgotten in a few seconds. */
@Component
class Presence {

    /** Pages say so every three seconds. */
    private static final Duration STAYS = Duration.ofSeconds(8);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Said again at once, it costs one look-up and writes nothing. */
    void writes(String login, TicketId ticket) {
        jdbc.sql("""
                insert into desk.writing (person, ticket, at) values (:person, :ticket, :now)
                on conflict (person) do update set ticket = excluded.ticket, at = excluded.at
                where writing.ticket <> excluded.ticket or writing.at < excluded.at - interval '2 seconds'
                """)
                .param("person", login)
                .param("ticket", ticket.number())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void stops(String login, TicketId ticket) {
        jdbc.sql("delete from desk.writing where person = :person and ticket = :ticket")
                .param("person", login)
                .param("ticket", ticket.number())
                .update();
    }

    /** The logins of the others who are writing. */
    List<String> writing(TicketId ticket, String except) {
        return jdbc.sql("""
                select person from desk.writing
                where ticket = :ticket and person <> :except and at > :since order by person
                """)
                .param("ticket", ticket.number())
                .param("except", except)
                .param("since", Timestamp.from(clock.instant().minus(STAYS)))
                .query(String.class)
                .list();
    }
}
