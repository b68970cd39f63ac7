package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

/** The agents' list costs the same however many tickets there are: it reads its page from an index and stops. */
@NullUnmarked
class QueueRowsTests {

    private static final JdbcClient JDBC = withTickets(60_000);

    private static JdbcClient withTickets(int number) {
        var jdbc = JdbcClient.create(TestPostgres.database());
        jdbc.sql("""
                insert into desk.ticket (number, subject, state, mailbox, department, arrived_at, quarantine,
                    company_name, requester_name, requester_language, requester_zone, identified_by, priority, impact,
                    declared_urgent, queue, task_priority, line, opened_times, draft, question, last_agent,
                    solution_due, link_to_contract, undelivered, task, assignee, version)
                select n, 'Заявка ' || n, (array['WORKING', 'WORKING', 'WAITING', 'CLOSED'])[n % 4 + 1], 's@z.example',
                    'support', now(), false, '', '', 'ru', 'Europe/Moscow', 'NONE', 'NORMAL', 'PERSON',
                    false, (array['line1', 'billing'])[n % 2 + 1], n % 100, 1 + n % 3 % 2, 1, '', '', '',
                    timestamptz '2026-11-23T06:00:00Z' + n * interval '1 minute', '', false, 't' || n,
                    case when n % 5 = 0 then 'anna' else '' end, 0
                from generate_series(1, :number) as n
                """).param("number", number).update();
        jdbc.sql("analyze desk.ticket").update();
        return jdbc;
    }

    @ParameterizedTest
    @EnumSource(QueueFilter.class)
    void readsAPageFromAnIndex(QueueFilter filter) {
        var plan = plan(JDBC, filter, "50_1790000000000000_30000");

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan", "external");
        assertThat(plan.lines().filter(line -> line.contains("Rows Removed by Filter")))
                .as(plan)
                .allSatisfy(line ->
                        assertThat(Integer.parseInt(line.replaceAll("\\D", ""))).isLessThan(1000));
    }

    /** Complaint 12: most tickets of a desk have one priority, and that rank is long. */
    @Test
    void walksOverNothingWithinALongRank() {
        var jdbc = withTickets(20_000);
        jdbc.sql("update desk.ticket set task_priority = 50").update();
        jdbc.sql("vacuum analyze desk.ticket").update();

        var plan = plan(jdbc, QueueFilter.QUEUE, "50_1796000000000000_10000");

        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan", "Rows Removed by Filter");
    }

    @Test
    void goesOnWhereThePageEnded() {
        var rows = new QueueRows(JDBC, Clock.systemUTC());
        var first = rows.page(QueueFilter.QUEUE, List.of("line1", "billing"), "anna", QueueCursor.START);
        var second = rows.page(
                QueueFilter.QUEUE,
                List.of("line1", "billing"),
                "anna",
                QueueCursor.parse(first.next().toString()));

        assertThat(first.tickets()).hasSize(50).doesNotContainAnyElementsOf(second.tickets());
        assertThat(second.tickets()).hasSize(50);
    }

    private static String plan(JdbcClient jdbc, QueueFilter filter, String cursor) {
        var after = QueueCursor.parse(cursor);
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, timing off, summary off, costs off) " + filter.sql())
                        .param("queues", new String[] {"line1", "billing", "line2"})
                        .param("login", "anna")
                        .param("now", Timestamp.from(Instant.parse("2026-12-20T00:00:00Z")))
                        .param("priority", after.priority())
                        .param("due", Timestamp.from(after.due()))
                        .param("number", after.number())
                        .param("limit", QueueRows.PAGE + 1)
                        .query(String.class)
                        .list());
    }
}
