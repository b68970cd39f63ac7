package org.zayavka.workplace.conversation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/** What was asked in a ticket, for finding an answer. */
@Component
class AskedTickets {

    private final JdbcClient jdbc;

    AskedTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first letter is the first entry of its index: nothing else of the conversation is read. */
    Asked of(TicketId ticket) {
        return jdbc.sql("""
                select department, requester_language, subject, coalesce((
                    select left(string_agg(piece ->> 'text', ' '), 4000)
                    from (select pieces from desk.message where message.ticket = ticket.number order by id limit 1) as first,
                        jsonb_array_elements(pieces) as piece
                    where piece ->> 'fold' = 'OPEN'), '') as words
                from desk.ticket where number = :ticket
                """)
                .param("ticket", ticket.number())
                .query((row, i) -> new Asked(
                        row.getString("department"),
                        Language.ofCode(row.getString("requester_language")),
                        row.getString("subject") + "\n" + row.getString("words")))
                .single();
    }

    /**
     * @param language of the requester
     * @param question subject and first letter
     */
    record Asked(String department, Language language, String question) {}
}
