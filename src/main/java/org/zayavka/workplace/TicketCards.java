package org.zayavka.workplace;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Reads tickets without locking them. */
@Component
public class TicketCards {

    private final JdbcClient jdbc;

    TicketCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether they have taken any, or were given it. */
    boolean isHeldBy(String login) {
        return jdbc.sql("select exists (select from desk.ticket where assignee = :login and assignee <> '')")
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    public Optional<TicketCard> find(TicketId id) {
        return jdbc.sql("select * from desk.ticket where number = :number")
                .param("number", id.number())
                .query(TicketCard::of)
                .optional();
    }

    Optional<TicketCard> ofMessage(long message) {
        return jdbc.sql("""
                select ticket.* from desk.message join desk.ticket on ticket.number = message.ticket
                where message.id = :message
                """).param("message", message).query(TicketCard::of).optional();
    }
}
