package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.billing.Charges;
import org.zayavka.call.PhoneCalls;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;

/**
 * What the pages of visits, calls and charges ask the database, with ten thousand rows of each and with a million
 * (S3.3 to S3.9). With {@code -Dbench.plans=20} the report keeps the plan of each statement slower than 20 ms.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitsBench {

    private static final int[] SIZES = {10_000, Integer.getInteger("bench.tickets", 1_000_000)};
    private static final int SAMPLES = Integer.getInteger("bench.samples", 60);
    private static final int PLANS = Integer.getInteger("bench.plans", -1);
    private static final Instant TODAY = Instant.parse("2026-11-23T06:00:00Z");

    private final Report report = Report.named("visits", "Visits, calls and charges");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final String url = database(postgres);
    private final RunningDesk desk =
            RunningDesk.start(url, Map.of("zayavka.channel.in-workers", "0", "zayavka.channel.out-workers", "0"));
    private final HikariDataSource measuring = BenchPostgres.connect(url, 2);

    @Test
    void everyQuestion() {
        report.say(postgres.settings() + "\n");
        var measured = new LinkedHashMap<String, double[]>();
        int from = 1;
        for (int size = 0; size < SIZES.length; size++) {
            seed(from, SIZES[size]);
            from = SIZES[size] + 1;
            for (var question : questions(SIZES[size]).entrySet()) {
                var row = measured.computeIfAbsent(question.getKey(), what -> new double[4]);
                Load.times(1, 20, question.getValue()::run);
                var millis = Load.millis(SAMPLES, question.getValue()::run);
                row[2 * size] = Report.percentile(millis, 0.5);
                row[2 * size + 1] = Report.percentile(millis, 0.95);
            }
        }
        var table = report.table("%d samples of each".formatted(SAMPLES), "p50", "p95, ms", "p50", "p95, ms");
        measured.forEach((what, row) -> table.row(what, row[0], row[1], row[2], row[3]));
        report.say("\n## With %,d and with %,d of each\n".formatted(SIZES[0], SIZES[1]));
        table.print();
        if (PLANS >= 0) {
            report.keep("\n## Plans\n```\n" + postgres.notes() + "\n```");
        }
    }

    private Map<String, Runnable> questions(int size) {
        var visits = desk.bean(Visits.class);
        var calls = desk.bean(PhoneCalls.class);
        var charges = desk.bean(Charges.class);
        var middle = new TicketId(size / 2);
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("the board's day", () -> visits.between(TODAY, TODAY.plus(Duration.ofDays(1))));
        questions.put("the board's week", () -> visits.between(TODAY, TODAY.plus(Duration.ofDays(7))));
        questions.put("an engineer's day", () -> visits.of("eng3", TODAY, TODAY.plus(Duration.ofDays(1))));
        questions.put("visits that wait for a time", visits::waiting);
        questions.put("the visits of a ticket", () -> visits.ofTicket(middle));
        questions.put("the open visit of a ticket", () -> visits.current(middle));
        questions.put("the newest calls", () -> calls.list("", 0, 50));
        questions.put("calls, a page further back", () -> calls.list("", size / 2, 50));
        questions.put("calls by a rare name", () -> calls.list("фамилия" + size / 2, 0, 50));
        questions.put("calls by a frequent name", () -> calls.list("звонящий", 0, 50));
        questions.put("calls by a phone", () -> calls.list("+7 916 %07d".formatted(size / 3), 0, 50));
        questions.put("the calls of a ticket", () -> calls.ofTicket(middle));
        questions.put("charges that wait", () -> charges.waiting(1000));
        questions.put("the last lists of charges", () -> charges.exports(20));
        questions.put("the charges of a visit", () -> charges.ofVisit(new VisitId(size / 2)));
        questions.put("the charges of a ticket", () -> charges.ofTicket(middle));
        return questions;
    }

    /** Of a year: nine of ten visits are over, three hundred are agreed for the next week, fifty wait for a time. */
    private void seed(int first, int last) {
        var jdbc = JdbcClient.create(measuring);
        jdbc.sql("""
                insert into desk.engineer (login, name, phone, skills, areas, home_area, active)
                select 'eng' || i, 'Инженер ' || i, '+7 900 000-00-00', '{network}', '{centre}', 'centre', true
                  from generate_series(0, 11) i on conflict do nothing
                """).update();
        // Tickets of their own would say nothing about these questions.
        unchecked(jdbc, """
                insert into desk.visit (ticket, state, requested_at, skill, area, address, intercom, responsible_name,
                        responsible_phone, responsible_email, notes, duration_minutes, priority, engineer, starts_at,
                        ends_at, ended_at)
                select i, case when i > :last - 50 then 'REQUESTED' when i > :last - 350 then 'AGREED' else 'DONE' end,
                       at, 'network', 'centre', 'Садовая, ' || i, '', 'Ольга ' || i, '+7 900 000-00-00', '', '', 60, 50,
                       case when i <= :last - 50 then 'eng' || i % 12 end,
                       case when i <= :last - 50 then at end,
                       case when i <= :last - 50 then at + interval '1 hour' end,
                       case when i <= :last - 350 then at end
                  from (select i, case when i > :last - 350
                                  then timestamptz '2026-11-23 07:30+00' + (i % 7) * interval '1 day'
                                       + (i / 84) % 5 * interval '80 minutes'
                                  else timestamptz '2026-11-22 15:00+00' - (:last - i) * interval '30 seconds' end as at
                          from generate_series(:first, :last) i) t
                """.replace(":first", Integer.toString(first)).replace(":last", Integer.toString(last)));
        unchecked(jdbc, """
                insert into desk.phone_call (began_at, ended_at, operator, caller, phone, name, company_name, check_result,
                        outcome, ticket)
                select timestamptz '2026-11-22 15:00+00' - (%2$d - i) * interval '30 seconds', now(), 'anna',
                       'Звонящий Фамилия' || i, '+7 916 ' || lpad(i::text, 7, '0'), '', 'ООО «Ромашка»', 'INCOMPLETE',
                       'ticket', i
                  from generate_series(%1$d, %2$d) i
                """.formatted(first, last));
        unchecked(jdbc, """
                insert into desk.charge_export (at, by)
                select now(), 'billing' from generate_series(%d, %d, 1000);
                insert into desk.charge (ticket, visit, contract, company, list, item, title_ru, title_en, unit_ru, unit_en,
                        quantity, price, amount, reason, at, by, export)
                select i, i, '100-24', 'ООО «Ромашка»', '3', '1.1', 'Выезд', 'Visit', 'шт.', 'pc', 1, 1500, 1500, 'work',
                       now(), 'fedor',
                       case when i <= %2$d - 200 then 1 + i / 1000 end
                  from generate_series(%1$d, %2$d) i
                """.formatted(first, last));
        for (var table : List.of("visit", "phone_call", "charge", "charge_export")) {
            jdbc.sql("vacuum analyze desk." + table).update();
        }
    }

    private void unchecked(JdbcClient jdbc, String statements) {
        jdbc.sql("do $seed$ begin set local session_replication_role = replica; %s; end $seed$".formatted(statements))
                .update();
    }

    private static String database(BenchPostgres postgres) {
        var url = postgres.create("desk");
        if (PLANS >= 0) {
            postgres.notePlans("desk", PLANS);
        }
        return url;
    }

    @AfterAll
    void stop() {
        desk.close();
        measuring.close();
        postgres.close();
    }
}
