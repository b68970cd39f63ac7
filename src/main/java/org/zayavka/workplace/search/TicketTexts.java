package org.zayavka.workplace.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.NewMessage.Piece;

/** Reads all the words of some tickets. */
@Component
class TicketTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    TicketTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Collection<TicketText> of(Collection<Long> tickets) {
        var texts = new LinkedHashMap<Long, TicketText>();
        var numbers = tickets.toArray(Long[]::new);
        facts(numbers, texts);
        messages(numbers, texts);
        files(numbers, texts);
        informed(numbers, texts);
        return texts.values();
    }

    private void facts(Long[] tickets, Map<Long, TicketText> texts) {
        jdbc.sql("""
                select ticket.number, subject, arrived_at, company_name, requester_name, requester_address,
                    company.name as company_today, contract.number as contract, contract.login,
                    contact.name as contact, contact.phone,
                    (select string_agg(address, ' ') from desk.participant where participant.ticket = ticket.number)
                        as participants
                from desk.ticket
                left join desk.company on company.id = ticket.company
                left join desk.contract on contract.id = ticket.contract
                left join desk.contact on contact.id = ticket.contact
                where ticket.number = any(:tickets)
                """).param("tickets", tickets).query((ResultSet row) -> {
            var text = new TicketText(
                    row.getLong("number"), row.getTimestamp("arrived_at").toInstant());
            text.said(row.getString("subject"));
            text.person(
                    string(row, "requester_name"),
                    string(row, "requester_address"),
                    string(row, "contact"),
                    string(row, "phone"),
                    string(row, "participants"));
            text.company(
                    string(row, "company_name"),
                    string(row, "company_today"),
                    string(row, "contract"),
                    string(row, "login"));
            texts.put(text.ticket, text);
        });
    }

    /** What the desk writes by itself is the same in all tickets, and found in none. */
    private void messages(Long[] tickets, Map<Long, TicketText> texts) {
        jdbc.sql("""
                select message.ticket, author, coalesce(address, '') as address, direction, message.subject, pieces
                from desk.message left join desk.outbox on outbox.id = message.outbox
                where message.ticket = any(:tickets) and coalesce(not outbox.automatic, true)
                order by message.ticket, message.id
                """).param("tickets", tickets).query((ResultSet row) -> {
            var text = texts.get(row.getLong("ticket"));
            if (text != null) {
                var ours = !row.getString("direction").equals("IN");
                text.person(row.getString("author"), ours ? "" : row.getString("address"));
                text.said(ours ? "" : row.getString("subject"), said(row.getString("pieces")));
            }
        });
    }

    private void files(Long[] tickets, Map<Long, TicketText> texts) {
        jdbc.sql("""
                select message.ticket, attachment.name
                from desk.message join desk.attachment on attachment.message = message.id
                where message.ticket = any(:tickets)
                order by message.ticket, message.id, position
                """).param("tickets", tickets).query((ResultSet row) -> {
            var text = texts.get(row.getLong("ticket"));
            if (text != null) {
                text.file(row.getString("name"));
            }
        });
    }

    private void informed(Long[] tickets, Map<Long, TicketText> texts) {
        jdbc.sql("""
                select distinct ticket, facts ->> 'department' as department
                from desk.ticket_event
                where ticket = any(:tickets) and kind = 'ArrivedElsewhereToo'
                """).param("tickets", tickets).query((ResultSet row) -> {
            var text = texts.get(row.getLong("ticket"));
            if (text != null) {
                text.informed.add(row.getString("department"));
            }
        });
    }

    /** The text of an entry, quotes included: what somebody forwards is all quote. */
    static String said(String pieces) {
        try {
            return Arrays.stream(JSON.readValue(pieces, Piece[].class))
                    .map(Piece::text)
                    .collect(Collectors.joining("\n"));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String string(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return Objects.requireNonNullElse(value, "");
    }
}
