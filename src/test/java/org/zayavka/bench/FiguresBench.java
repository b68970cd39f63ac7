package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zayavka.dev.history.InventedPast;
import org.zayavka.dev.history.InventedPast.Span;
import org.zayavka.figures.Grain;
import org.zayavka.figures.Rebuild;
import org.zayavka.figures.ReportRequest;
import org.zayavka.figures.ReportScope;
import org.zayavka.figures.Reports;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;

/** Every report of the managers over half a year, with ten thousand tickets of three years and with a million. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresBench {

    private static final int[] SIZES = {10_000, Integer.getInteger("bench.tickets", 1_000_000)};
    private static final int SAMPLES = Integer.getInteger("bench.samples", 100);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate TODAY = LocalDate.now(MOSCOW);

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
    private final Reports reports = desk.bean(Reports.class);
    private int tickets;

    @Test
    void everyReport() throws SQLException {
        report.say(postgres.settings() + "\n");
        var table = report.table("tickets", "report", "rows", "p50, ms", "p95, ms", "p95 to the first");
        var first = new HashMap<String, Double>();
        for (var size : SIZES) {
            growTo(size);
            requests().forEach((what, request) -> measure(table, first, what, request));
        }
        report.say("\n## Half a year, %d samples of each, one client\n".formatted(SAMPLES));
        table.print();
    }

    private void measure(Report.Table table, Map<String, Double> first, String what, ReportRequest request) {
        var name = what.split(",")[0];
        Load.times(1, 10, () -> reports.of(name, request));
        var millis = Load.millis(SAMPLES, () -> reports.of(name, request));
        var p95 = Report.percentile(millis, 0.95);
        first.putIfAbsent(what, p95);
        table.row(
                "%,d".formatted(tickets),
                what,
                reports.of(name, request).rows().size(),
                Report.percentile(millis, 0.5),
                p95,
                p95 / first.get(what));
    }

    /** Each report as its page opens, and the pages that are asked for by customer and by agent. */
    private Map<String, ReportRequest> requests() {
        var requests = new LinkedHashMap<String, ReportRequest>();
        for (var name : reports.names()) {
            requests.put(name, request("", Map.of()));
        }
        for (var name : new String[] {"promises", "durations", "reopenings"}) {
            requests.put(name + ", by company", request("company", Map.of()));
            requests.put(name + ", by agent", request("agent", Map.of()));
        }
        requests.put("promises, of a company", request("", Map.of("company", "1")));
        requests.put("promises, of a company by agent", request("agent", Map.of("company", "1")));
        return requests;
    }

    private static ReportRequest request(String axis, Map<String, String> filters) {
        return new ReportRequest(
                TODAY.minusMonths(6), TODAY, Grain.WEEK, axis, filters, Language.RU, ReportScope.all());
    }

    private void growTo(int size) throws SQLException {
        var begin = System.nanoTime();
        var indexes = Indexes.takenFrom(measuring, List.of("desk.ticket", "desk.ticket_event"));
        copy(size - tickets);
        indexes.buildAgain();
        var copied = System.nanoTime();
        tickets = size;
        var counted = desk.bean(Rebuild.class).all();
        var rebuilt = System.nanoTime();
        jdbc.sql("vacuum analyze").update();
        jdbc.sql("checkpoint").update();
        report.say("%,d tickets: %.0f s of copying, %,d counted anew in %.0f s"
                .formatted(size, (copied - begin) / 1e9, counted, (rebuilt - copied) / 1e9));
    }

    private void copy(int more) throws SQLException {
        var span = new Span(
                TODAY.minusYears(3).atStartOfDay(MOSCOW).toInstant(),
                TODAY.atStartOfDay(MOSCOW).toInstant(),
                more,
                false,
                true,
                tickets);
        try (var connection = measuring.getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            // No key checks, no wait for the disk: what is copied is sound, and can be copied again.
            JdbcClient.create(one).sql("set session_replication_role = replica").update();
            JdbcClient.create(one).sql("set synchronous_commit = off").update();
            InventedPast.of(one, desk.bean(Calendars.class), MOSCOW, span).write();
            JdbcClient.create(one).sql("reset all").update();
        }
    }

    @AfterAll
    void stop() {
        desk.close();
        measuring.close();
        postgres.close();
    }
}
