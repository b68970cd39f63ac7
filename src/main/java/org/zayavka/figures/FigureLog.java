package org.zayavka.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the log of tickets in the order of its transactions, and of those only which ended before every transaction
 * that still runs: so nothing is passed by that commits late.
 */
@Component
class FigureLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDED = "tx < pg_snapshot_xmin(pg_current_snapshot())";

    private final JdbcClient jdbc;

    FigureLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Cursor(LogPosition position, String zone) {}

    record Batch(LogPosition end, List<Long> tickets) {}

    private record Entry(LogPosition position, long ticket, boolean matters) {}

    /**
     * Whether there is something to read; asked without a lock, because mostly there is nothing. Asks for the next
     * fact in order: with a plain "exists" PostgreSQL hopes for an early hit and reads the whole log.
     */
    boolean hasNews() {
        return jdbc.sql("""
                select count(*) > 0 from (
                    select from desk.ticket_event
                    where (tx, id) > ((select tx from desk.figure_cursor), (select id from desk.figure_cursor)) and %s
                    order by tx, id
                    limit 1) next
                """.formatted(ENDED)).query(Boolean.class).single();
    }

    /** Whether the facts come from another database: a copy that was restored counts transactions anew. */
    boolean isRestored() {
        return jdbc.sql("""
                select coalesce(
                    greatest(
                        (select tx from desk.ticket_event order by tx desc limit 1),
                        (select tx from desk.figure_cursor)) >= pg_snapshot_xmax(pg_current_snapshot()),
                    false)
                """).query(Boolean.class).single();
    }

    /** Makes restored facts older than everything that is still to come. */
    void takeOver() {
        jdbc.sql("update desk.ticket_event set tx = '3' where tx >= pg_snapshot_xmax(pg_current_snapshot())")
                .update();
    }

    /** The place up to which is read, locked until the transaction ends; empty when somebody else has it. */
    Optional<Cursor> tryLock() {
        return cursor("for update skip locked");
    }

    Cursor lock() {
        return cursor("for update").orElseThrow(() -> new IllegalStateException("desk.figure_cursor has no row"));
    }

    String zone() {
        return cursor("").map(Cursor::zone).orElse("");
    }

    private Optional<Cursor> cursor(String locking) {
        return jdbc.sql("select tx::text as tx, id, zone from desk.figure_cursor " + locking)
                .query((row, i) ->
                        new Cursor(new LogPosition(row.getString("tx"), row.getLong("id")), row.getString("zone")))
                .optional();
    }

    void moveTo(LogPosition position, String zone) {
        jdbc.sql("update desk.figure_cursor set tx = :tx::xid8, id = :id, zone = :zone")
                .param("tx", position.tx())
                .param("id", position.id())
                .param("zone", zone)
                .update();
    }

    /** The next facts: up to where they go, and the tickets whose figures they may change; empty when all is read. */
    Optional<Batch> next(LogPosition after, int most) {
        var entries = jdbc.sql("""
                select tx::text as tx, id, ticket, kind = any (:kinds::text[]) as matters
                from desk.ticket_event
                where (tx, id) > (:tx::xid8, :id) and %s
                order by ticket_event.tx, id
                limit :most
                """.formatted(ENDED))
                .param("kinds", kinds())
                .param("tx", after.tx())
                .param("id", after.id())
                .param("most", most)
                .query((row, i) -> new Entry(
                        new LogPosition(row.getString("tx"), row.getLong("id")),
                        row.getLong("ticket"),
                        row.getBoolean("matters")))
                .list();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var tickets = entries.stream()
                .filter(Entry::matters)
                .map(Entry::ticket)
                .distinct()
                .toList();
        return Optional.of(new Batch(entries.get(entries.size() - 1).position(), tickets));
    }

    /** The last fact that may be read. */
    LogPosition end() {
        return jdbc.sql("""
                select tx::text as tx, id from desk.ticket_event where %s order by ticket_event.tx desc, id desc limit 1
                """.formatted(ENDED))
                .query(LogPosition.class)
                .optional()
                .orElse(LogPosition.START);
    }

    /** The numbers of tickets that have facts, in order. */
    List<Long> tickets(long after, int most) {
        return jdbc.sql("select number from desk.ticket where number > :after order by number limit :most")
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** All facts of some tickets that matter. */
    Map<Long, List<LogEvent>> of(Collection<Long> tickets) {
        return facts("ticket = any (:tickets::bigint[])", Map.of("tickets", tickets.toArray(Long[]::new)));
    }

    /** Likewise of all tickets from one to another. */
    Map<Long, List<LogEvent>> ofRange(long first, long last) {
        return facts("ticket between :first and :last", Map.of("first", first, "last", last));
    }

    private Map<Long, List<LogEvent>> facts(String which, Map<String, Object> params) {
        var events = new LinkedHashMap<Long, List<LogEvent>>();
        jdbc.sql("""
                select ticket, at, kind, facts::text as facts
                from desk.ticket_event
                where %s and kind = any (:kinds::text[])
                order by ticket, id
                """.formatted(which)).params(params).param("kinds", kinds()).query((ResultSet row) -> {
            var ticket = row.getLong(1);
            events.computeIfAbsent(ticket, it -> new ArrayList<>())
                    .add(new LogEvent(
                            ticket, row.getTimestamp(2).toInstant(), row.getString(3), json(row.getString(4))));
        });
        return events;
    }

    private static String[] kinds() {
        return TicketReplay.KINDS.toArray(String[]::new);
    }

    private static JsonNode json(String facts) {
        try {
            return JSON.readTree(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
