package org.zayavka.workplace.search;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which tickets have something new to find, out of the facts and out of the conversations; each in the order of
 * its transactions, and of those only which ended before every transaction that still runs: nothing is passed by that
 * commits late.
 */
@Component
class SearchLog {

    private static final String ENDED = "tx < pg_snapshot_xmin(pg_current_snapshot())";
    /** What tells of people, companies or readers; all else is read from the ticket or from its conversation. */
    private static final String[] KINDS = {"TicketRegistered", "RequesterIdentified", "ArrivedElsewhereToo"};

    private final JdbcClient jdbc;

    SearchLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is read, each in its own order. */
    enum Source {
        EVENT("desk.ticket_event", "kind = any(:kinds)"),
        MESSAGE("desk.message", "cardinality(:kinds::text[]) > 0");

        private final String table;
        private final String matters;

        Source(String table, String matters) {
            this.table = table;
            this.matters = matters;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Place(String tx, long id) {}

    record News(Place end, int entries, Set<Long> tickets) {}

    private record Entry(Place place, long ticket, boolean matters) {}

    /**
     * Whether there is something to read; asked without a lock, because mostly there is nothing. Asks for the next entry
     * in order: with a plain "exists" PostgreSQL hopes for an early hit and reads everything.
     */
    boolean hasNews(Source source) {
        return jdbc.sql("""
                select count(*) > 0 from (
                    select from %s as source
                    where (tx, id) > ((select tx from desk.search_cursor where log = :log),
                            (select id from desk.search_cursor where log = :log))
                        and %s
                    order by source.tx, id
                    limit 1) next
                """.formatted(source.table, ENDED))
                .param("log", source.code())
                .query(Boolean.class)
                .single();
    }

    /** The place up to which is read, locked until the transaction ends; empty when another node is at it. */
    Optional<Place> tryLock(Source source) {
        return jdbc.sql("select tx::text as tx, id from desk.search_cursor where log = :log for update skip locked")
                .param("log", source.code())
                .query(Place.class)
                .optional();
    }

    News after(Source source, Place place, int most) {
        var entries = jdbc.sql("""
                select tx::text as tx, id, ticket, %s as matters
                from %s as source
                where (tx, id) > (:tx::xid8, :id) and %s
                order by source.tx, id
                limit :most
                """.formatted(source.matters, source.table, ENDED))
                .param("kinds", KINDS)
                .param("tx", place.tx())
                .param("id", place.id())
                .param("most", most)
                .query((row, i) -> new Entry(
                        new Place(row.getString("tx"), row.getLong("id")),
                        row.getLong("ticket"),
                        row.getBoolean("matters")))
                .list();
        var tickets = new TreeSet<Long>();
        entries.stream().filter(Entry::matters).map(Entry::ticket).forEach(tickets::add);
        var end = entries.isEmpty() ? place : entries.get(entries.size() - 1).place();
        return new News(end, entries.size(), tickets);
    }

    void moveTo(Source source, Place place) {
        jdbc.sql("update desk.search_cursor set tx = :tx::xid8, id = :id where log = :log")
                .param("tx", place.tx())
                .param("id", place.id())
                .param("log", source.code())
                .update();
    }

    /**
     * Whether the conversations come from another database: a copy that was restored counts transactions anew. Then
     * what is restored is made older than everything that is still to come.
     */
    boolean takesOverRestored() {
        var restored = jdbc.sql("""
                select coalesce(
                    greatest(
                            (select tx from desk.message order by tx desc limit 1),
                            (select tx from desk.search_cursor order by tx desc limit 1))
                        >= pg_snapshot_xmax(pg_current_snapshot()),
                    false)
                """).query(Boolean.class).single();
        if (restored) {
            jdbc.sql("update desk.message set tx = '3' where tx >= pg_snapshot_xmax(pg_current_snapshot())")
                    .update();
        }
        return restored;
    }

    /** From the beginning, and of tickets without an entry since then too. */
    void startAnew() {
        jdbc.sql("update desk.search_cursor set tx = '0', id = 0").update();
    }
}
