package org.zayavka.ticket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** The log of facts: written in batches, never changed. */
@Component
class TicketLog {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(TicketEvent.class, FactsOnly.class)
            .build();

    private static final Set<String> MOVE_CLOCKS =
            Set.of("RequesterAsked", "ClockResumed", "TicketSolved", "TicketReopened", "SolutionRestored");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TicketLog(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void write(List<TicketEvent> events) {
        template.batchUpdate(
                "insert into desk.ticket_event (ticket, at, kind, facts) values (?, ?, ?, ?::jsonb)",
                events,
                events.size(),
                (statement, event) -> {
                    statement.setLong(1, event.ticket().number());
                    statement.setTimestamp(2, Timestamp.from(event.at()));
                    statement.setString(3, event.getClass().getSimpleName());
                    statement.setString(4, json(event));
                });
    }

    /** The facts that move the clocks, the oldest first, those of this transaction included. */
    List<Entry> clockEntries(Ticket ticket) {
        var entries = new ArrayList<Entry>(ticket.isFresh() ? List.of() : clockEntries(ticket.id()));
        for (var event : ticket.events()) {
            var kind = event.getClass().getSimpleName();
            if (MOVE_CLOCKS.contains(kind)) {
                entries.add(new Entry(kind, event.at()));
            }
        }
        return entries;
    }

    /** Those that are written. */
    List<Entry> clockEntries(TicketId id) {
        return jdbc.sql(
                        "select at, kind from desk.ticket_event where ticket = :ticket and kind in (:kinds) order by id")
                .param("ticket", id.number())
                .param("kinds", MOVE_CLOCKS)
                .query((row, n) ->
                        new Entry(row.getString("kind"), row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The name of a fact that moves the clocks, and its moment. */
    record Entry(String kind, Instant at) {}

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> List<T> list(String json, Class<T> of) {
        try {
            return List.copyOf(JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, of)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ticket and moment are columns of their own. */
    @JsonIgnoreProperties({"ticket", "at"})
    private interface FactsOnly {}
}
