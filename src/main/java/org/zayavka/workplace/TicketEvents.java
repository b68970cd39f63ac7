package org.zayavka.workplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Reads the log of a ticket. */
@Component
public class TicketEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private static final String PARTICIPANT = "participant";

    private final JdbcClient jdbc;

    TicketEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a reader wants to know; the ends of steps are for the figures alone. */
    List<Entry> of(TicketId ticket) {
        return jdbc.sql("""
                select id, at, kind, facts from desk.ticket_event
                 where ticket = :ticket and kind <> 'StepDone' order by id
                """)
                .param("ticket", ticket.number())
                .query((row, i) -> entry(row))
                .list();
    }

    /** These alone, in their order. */
    public List<Entry> of(TicketId ticket, Collection<Long> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, at, kind, facts from desk.ticket_event where id = any(:ids) and ticket = :ticket order by id
                """)
                .param("ids", events.toArray(Long[]::new))
                .param("ticket", ticket.number())
                .query((row, i) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                facts(row.getString("facts")));
    }

    /** The departments to whose mailboxes its letter came as well (complaint 7). */
    Set<String> informed(TicketId ticket) {
        return jdbc.sql("""
                select distinct facts ->> 'department' from desk.ticket_event
                 where ticket = :ticket and kind = 'ArrivedElsewhereToo'
                """)
                .param("ticket", ticket.number())
                .query(String.class)
                .set();
    }

    private static Map<String, Object> facts(String json) {
        try {
            return JSON.readValue(json, FACTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A fact: its kind is the name of the event's class. */
    public record Entry(long id, Instant at, String kind, Map<String, Object> facts) {

        /** The word for it: what the requester does has another one when somebody else in the conversation did it. */
        public String word() {
            return isOfParticipant() ? kind.replace("Requester", "Participant") : kind;
        }

        private boolean isOfParticipant() {
            return Boolean.TRUE.equals(facts.get(PARTICIPANT));
        }

        /** What is known of it beside the kind. */
        public Map<String, Object> details() {
            var details = new LinkedHashMap<>(facts);
            details.remove(PARTICIPANT);
            details.values().removeIf(value -> value == null || value.equals(""));
            if (isCallByUs()) {
                details.put("by", Objects.requireNonNullElse(details.remove("author"), ""));
            }
            if (details.remove("line") instanceof Integer line && line == 2) {
                details.replace("queue", "line2");
            }
            return details;
        }

        /** Letters name their writers; one of us is known by a login. */
        private boolean isCallByUs() {
            return kind.equals("HeadCalled") && facts.containsKey("author") && !"requester".equals(facts.get("caller"));
        }
    }
}
