package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zayavka.dev.history.InventedPast;
import org.zayavka.dev.history.InventedPast.Span;
import org.zayavka.figures.Grain;
import org.zayavka.figures.Projector;
import org.zayavka.figures.Rebuild;
import org.zayavka.figures.ReportRequest;
import org.zayavka.figures.ReportScope;
import org.zayavka.figures.Reports;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;

/** Every report of the managers, also with axes and filters, with ten thousand tickets of three years and a million. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresBench {

    private static final int[] SIZES = {10_000, Integer.getInteger("bench.tickets", 1_000_000)};
    private static final int SAMPLES = Integer.getInteger("bench.samples", 100);
    private static final int WARM_UP = 30;
    private static final int WRITERS = 2;
    private static final int FOLLOWED = 2_000;
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate TODAY = LocalDate.now(MOSCOW);
    private static final LocalDate HALF_A_YEAR_AGO = TODAY.minusMonths(6);
    private static final LocalDate TWO_YEARS_AGO = TODAY.minusYears(2);

    private final Report report = Report.named("figures", "The managers' reports");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final String url = postgres.create("desk");
    private final RunningDesk desk = RunningDesk.start(
            url,
            Map.of(
                    "zayavka.channel.in-workers", "0",
                    "zayavka.channel.out-workers", "0",
                    // Counted by the rebuild, not beside the measurement.
                    "zayavka.figures.delay", "1d"));
    private final HikariDataSource measuring = BenchPostgres.connect(url, 4);
    private final JdbcClient jdbc = JdbcClient.create(measuring);
    private final Meter meter = new Meter(postgres.outside(), "desk", List.of(desk.pool(), measuring));
    private final Processors processors = Processors.beside(postgres.outside());
    private final Reports reports = desk.bean(Reports.class);
    private int tickets;

    @Test
    void everyReport() throws SQLException {
        report.say(postgres.settings() + "\n");
        growTo(SIZES[0]);
        requests().forEach((what, request) -> Load.times(1, WARM_UP, () -> make(what, request)));
        var few = measure();
        growTo(SIZES[1]);
        var many = measure();
        var table = report.table(
                "%d samples of each, one client".formatted(SAMPLES),
                "p50",
                "p95, ms",
                "p50",
                "p95, ms",
                "p50, times",
                "p95, times");
        few.forEach((what, before) -> {
            var after = many.get(what);
            table.row(
                    what,
                    before.p50(),
                    before.p95(),
                    after.p50(),
                    after.p95(),
                    after.p50() / before.p50(),
                    after.p95() / before.p95());
        });
        report.say("\n## With %,d and with %,d tickets\n".formatted(SIZES[0], SIZES[1]));
        table.print();
        report.say("Whole tables read by them: " + readWhole());
        follow();
    }

    private record Millis(double p50, double p95) {}

    private Map<String, Millis> measure() {
        var measured = new LinkedHashMap<String, Millis>();
        requests().forEach((what, request) -> {
            Load.times(1, WARM_UP, () -> make(what, request));
            var millis = Load.millis(SAMPLES, () -> make(what, request));
            measured.put(what, new Millis(Report.percentile(millis, 0.5), Report.percentile(millis, 0.95)));
        });
        return measured;
    }

    private void make(String what, ReportRequest request) {
        reports.of(what.split(",")[0], request);
    }

    /** Each report as its page opens, each axis, and over two years what is asked with filters. */
    private Map<String, ReportRequest> requests() {
        var requests = new LinkedHashMap<String, ReportRequest>();
        for (var name : reports.names()) {
            requests.put(name, weeks("", Map.of()));
        }
        for (var name : List.of("promises", "durations")) {
            for (var axis : List.of("company", "plan", "queue", "agent", "priority")) {
                requests.put(name + ", by " + axis, weeks(axis, Map.of()));
            }
            requests.put(name + ", 2 years by day", twoYears("", Map.of()));
            requests.put(name + ", 2 years by day of an agent", twoYears("", Map.of("agent", "anna")));
            requests.put(
                    name + ", 2 years by day of two filters",
                    twoYears("", Map.of("plan", "premium", "priority", "normal")));
            requests.put(name + ", 2 years by company", twoYears("company", Map.of()));
            requests.put(name + ", 2 years by company in a queue", twoYears("company", Map.of("queue", "line1")));
            requests.put(name + ", 2 years by company of an agent", twoYears("company", Map.of("agent", "anna")));
            requests.put(name + ", 2 years by agent in a plan", twoYears("agent", Map.of("plan", "premium")));
            requests.put(name + ", 2 years by agent of a company", twoYears("agent", Map.of("company", "1")));
            requests.put(name + ", 2 years by company of all four others", twoYears("company", four()));
            requests.put(name + ", 2 years by company of a line's agents", seenBy(twoYears("company", Map.of())));
        }
        requests.put("reopenings, 2 years by agent in a priority", twoYears("agent", Map.of("priority", "high")));
        requests.put("backlog, 2 years by day of a company", twoYears("", Map.of("company", "1")));
        requests.put("load, 2 years of an agent", twoYears("", Map.of("agent", "anna")));
        requests.put("load, 2 years of a plan and a company", twoYears("", Map.of("plan", "premium", "company", "2")));
        requests.put("forecast, of an agent", weeks("", Map.of("agent", "anna")));
        requests.put("steps, 2 years in a queue", twoYears("", Map.of("queue", "line1")));
        requests.put("open, of an agent", weeks("", Map.of("agent", "anna")));
        requests.put("breaking, of an agent in 72 hours", weeks("", Map.of("agent", "anna", "hours", "72")));
        requests.put("waiting, of an agent", weeks("", Map.of("agent", "anna")));
        return requests;
    }

    private static Map<String, String> four() {
        return Map.of("agent", "anna", "plan", "standard", "queue", "line1", "priority", "normal");
    }

    private static ReportRequest weeks(String axis, Map<String, String> filters) {
        return request(HALF_A_YEAR_AGO, Grain.WEEK, axis, filters, ReportScope.all());
    }

    private static ReportRequest twoYears(String axis, Map<String, String> filters) {
        return request(TWO_YEARS_AGO, Grain.DAY, axis, filters, ReportScope.all());
    }

    private static ReportRequest seenBy(ReportRequest all) {
        return request(all.from(), all.grain(), all.axis(), all.filters(), ReportScope.of(List.of("line1", "line2")));
    }

    private static ReportRequest request(
            LocalDate from, Grain grain, String axis, Map<String, String> filters, ReportScope scope) {
        return new ReportRequest(from, TODAY, grain, axis, filters, Language.RU, scope);
    }

    private void growTo(int size) throws SQLException {
        var begin = System.nanoTime();
        var indexes = Indexes.takenFrom(measuring, List.of("desk.ticket", "desk.ticket_event"));
        copy(size - tickets);
        var copied = System.nanoTime();
        indexes.buildAgain();
        jdbc.sql("analyze desk.ticket_event").update();
        jdbc.sql("analyze desk.ticket").update();
        var indexed = System.nanoTime();
        tickets = size;
        var java = processors.java();
        var server = processors.postgres();
        var counted = desk.bean(Rebuild.class).all();
        var rebuilt = System.nanoTime();
        report.say("%,d counted anew in %.0f s; %.0f s of processor time in Java, %.0f s in PostgreSQL"
                .formatted(
                        counted,
                        (rebuilt - indexed) / 1e9,
                        (processors.java() - java) / 1e3,
                        (processors.postgres() - server) / 1e3));
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
        report.say("%,d tickets: %.0f s of copying, %.0f s of indexes; sums in %,d rows, %s"
                .formatted(size, (copied - begin) / 1e9, (indexed - copied) / 1e9, rows(), load()));
    }

    /** What the projector, which works in the background, does with facts of many tickets. */
    private void follow() throws SQLException {
        copy(FOLLOWED, tickets + WRITERS);
        var facts = jdbc.sql("""
                select count(*) from desk.ticket_event event, desk.figure_cursor cursor
                where (event.tx, event.id) > (cursor.tx, cursor.id)
                """).query(Long.class).single();
        var java = processors.java();
        var server = processors.postgres();
        var begin = System.nanoTime();
        desk.bean(Projector.class).catchUp();
        report.say(
                "%,d facts more followed in %.1f s; for each %.2f ms of processor time in Java, %.2f ms in PostgreSQL"
                        .formatted(
                                facts,
                                (System.nanoTime() - begin) / 1e9,
                                (processors.java() - java) / facts,
                                (processors.postgres() - server) / facts));
    }

    private long rows() {
        return jdbc.sql("select count(*) from desk.figure_sum")
                .query(Long.class)
                .single();
    }

    /** How much else the machine has to do. */
    private static String load() {
        return "load %.1f"
                .formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** On both cores, each half the tickets of the same years. */
    private void copy(int more) {
        var half = new AtomicInteger();
        Callable<Integer> writer = () -> {
            var which = half.getAndIncrement();
            copy(more / WRITERS, tickets + which);
            return which;
        };
        Load.together(WRITERS, writer);
    }

    private void copy(int more, int seed) throws SQLException {
        var span = new Span(startOf(TODAY.minusYears(3)), startOf(TODAY), more, false, true, seed);
        try (var connection = measuring.getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            // No key checks, no wait for the disk: what is copied is sound, and can be copied again.
            JdbcClient.create(one).sql("set session_replication_role = replica").update();
            JdbcClient.create(one).sql("set synchronous_commit = off").update();
            InventedPast.of(one, desk.bean(Calendars.class), MOSCOW, span).write();
            JdbcClient.create(one).sql("reset all").update();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(MOSCOW).toInstant();
    }

    /** Which tables that grow with the tickets any report reads from one end to the other, by PostgreSQL's own log. */
    private List<String> readWhole() {
        explain(true);
        requests().forEach(this::make);
        explain(false);
        var plans = postgres.outside()
                .sql("select pg_read_file(pg_current_logfile())")
                .query(String.class)
                .single();
        report.keep("## Plans\n\n```\n" + plans + "\n```\n");
        return Arrays.stream(plans.split("\n"))
                .map(String::strip)
                .filter(line -> line.matches(".*Seq Scan on (ticket|ticket_event|figure_ticket|figure_sum)\\b.*"))
                .distinct()
                .toList();
    }

    private void explain(boolean on) {
        var setting = "alter database desk " + (on ? "set %s = %s" : "reset %s");
        var outside = postgres.outside();
        outside.sql(setting.formatted("session_preload_libraries", "auto_explain"))
                .update();
        outside.sql(setting.formatted("auto_explain.log_min_duration", "0")).update();
        outside.sql(setting.formatted("auto_explain.log_analyze", "on")).update();
        meter.renewConnections();
    }

    @AfterAll
    void stop() {
        desk.close();
        measuring.close();
        postgres.close();
    }
}
