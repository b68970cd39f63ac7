package org.zayavka.privacy;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases people from the facts of tickets and from the reasons of decisions. Kinds, moments, numbers and codes stay, so
 * that figures made anew out of the facts come out the same.
 */
@Component
class Logs {

    private final JdbcClient jdbc;

    Logs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void erase(Erasure erasure, Wash wash, Long[] tickets, List<Long> letters) {
        erasure.tally.add(Tally.EVENTS, events(wash, tickets));
        erasure.tally.add(Tally.DECISIONS, decisions(wash, keys(tickets, letters)));
        note(erasure, tickets);
    }

    void eraseDecisions(Erasure erasure, Wash wash, List<Long> letters) {
        erasure.tally.add(Tally.DECISIONS, decisions(wash, keys(new Long[0], letters)));
    }

    private int events(Wash wash, Long[] tickets) {
        var changed = jdbc
                .sql("select id, facts as text from desk.ticket_event where ticket = any(:tickets)")
                .param("tickets", tickets)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.washed(wash, ""))
                .flatMap(Optional::stream)
                .toList();
        write("update desk.ticket_event set facts = washed.text::jsonb", "ticket_event", changed);
        return changed.size();
    }

    private int decisions(Wash wash, String[] keys) {
        var changed = jdbc
                .sql("select id, steps as text from desk.decision_trace where business_key = any(:keys)")
                .param("keys", keys)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.washed(wash, "inputs"))
                .flatMap(Optional::stream)
                .toList();
        write("update desk.decision_trace set steps = washed.text", "decision_trace", changed);
        return changed.size();
    }

    private void write(String update, String table, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(update + " from unnest(:ids::bigint[], :texts::text[]) as washed (id, text) where " + table
                        + ".id = washed.id")
                .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                .param("texts", rows.stream().map(Row::text).toArray(String[]::new))
                .update();
    }

    /** The ticket's own log says what happened to it. */
    private void note(Erasure erasure, Long[] tickets) {
        jdbc.sql("""
                insert into desk.ticket_event (ticket, at, kind, facts)
                select ticket, :at, 'PersonalDataErased', jsonb_build_object('request', :request::bigint)
                from unnest(:tickets::bigint[]) as erased (ticket)
                """)
                .param("at", Timestamp.from(erasure.now))
                .param("request", erasure.id)
                .param("tickets", tickets)
                .update();
    }

    private static String[] keys(Long[] tickets, List<Long> letters) {
        return Stream.concat(
                        Arrays.stream(tickets).map(String::valueOf),
                        letters.stream().map(letter -> "inbox-" + letter))
                .toArray(String[]::new);
    }

    private record Row(long id, String text) {

        /** Of a decision's steps only what its tables saw is of people; rules and results are the tables' own words. */
        Optional<Row> washed(Wash wash, String part) {
            var before = Json.read(text);
            var after = before.deepCopy();
            if (part.isEmpty()) {
                wash.json("", after);
            } else {
                after.forEach(step -> wash.json(part, step.path(part)));
            }
            return before.equals(after) ? Optional.empty() : Optional.of(new Row(id, Json.write(after)));
        }
    }
}
