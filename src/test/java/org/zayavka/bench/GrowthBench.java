package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TasklistSession;

/**
 * What people wait for, with a thousand, a hundred thousand and a million tickets in the register: the agents' queue
 * page, a letter's way from the gate to its ticket, an agent's solution. Complaint 12.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrowthBench {

    private static final long[] SIZES = {1_000, 100_000, Long.getLong("bench.tickets", 1_000_000)};
    private static final int SAMPLES = 200;
    private static final String DATABASE = "desk";

    private final Report report = Report.named("growth", "With the register growing");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final String url = postgres.create(DATABASE);
    private final RunningDesk desk =
            RunningDesk.start(url, Map.of("zayavka.channel.in-workers", "0", "zayavka.channel.out-workers", "0"));
    private final HikariDataSource measuring = BenchPostgres.connect(url, 4);
    private final DeskLifecycle lifecycle = new DeskLifecycle(desk, measuring);
    private final Meter meter = new Meter(postgres.outside(), DATABASE, List.of(desk.pool(), measuring));
    private final Map<Long, Map<String, Double>> statements = new LinkedHashMap<>();
    private final TasklistSession agent = signIn();

    @BeforeAll
    void warmUp() {
        report.say(postgres.settings() + "\n");
        for (int i = 0; i < 300; i++) {
            lifecycle.run();
            agent.page("/desk/queue");
        }
    }

    @Test
    void staysFlat() {
        var seed = new Seed(measuring, someClosed(), lifecycle.register(DeskLifecycle.next()));
        var table = report.table("tickets", "open", "what", "p50, ms", "p95, ms", "p95 to the first");
        var first = new HashMap<String, Double>();
        for (var size : SIZES) {
            var begin = System.nanoTime();
            seed.growTo(size);
            report.say("%,d tickets after %.0f s of copying".formatted(size, (System.nanoTime() - begin) / 1e9));
            measure().forEach((what, millis) -> {
                var p95 = Report.percentile(millis, 0.95);
                first.putIfAbsent(what, p95);
                table.row(
                        "%,d".formatted(size),
                        "%,d".formatted(Seed.openAmong(size)),
                        what,
                        Report.percentile(millis, 0.5),
                        p95,
                        p95 / first.get(what));
            });
            statements.put(size, eachStatement());
        }
        report.say("\n## One client, %d samples of each\n".formatted(SAMPLES));
        table.print();
        slower();
        report.keep("## Plans at " + SIZES[SIZES.length - 1] + " tickets\n\n```\n" + plans() + "\n```\n");
    }

    private long someClosed() {
        return JdbcClient.create(measuring)
                .sql("select max(number) from desk.ticket where state = 'CLOSED'")
                .query(Long.class)
                .single();
    }

    private Map<String, List<Double>> measure() {
        var millis = new LinkedHashMap<String, List<Double>>();
        agent.page("/desk/queue");
        millis.put("queue page (HTTP, 50 tickets)", Load.millis(SAMPLES, this::queuePage));
        var waiting = new ArrayList<long[]>();
        millis.put("new letter to ticket", Load.millis(SAMPLES, () -> {
            var number = DeskLifecycle.next();
            waiting.add(new long[] {number, lifecycle.register(number)});
        }));
        var unsolved = waiting.iterator();
        millis.put("claim and solve", Load.millis(SAMPLES, () -> lifecycle.solve(unsolved.next()[1])));
        var solved = waiting.iterator();
        millis.put("reply closes the ticket", Load.millis(SAMPLES, () -> {
            var ticket = solved.next();
            lifecycle.confirm(ticket[0], ticket[1]);
        }));
        return millis;
    }

    private void queuePage() {
        var page = agent.page("/desk/queue");
        if (!page.getStatusCode().is2xxSuccessful()) {
            throw new IllegalStateException(page.getStatusCode() + " " + page.getBody());
        }
    }

    private TasklistSession signIn() {
        var http = new TestRestTemplate(new RestTemplateBuilder().rootUri("http://localhost:" + desk.port()));
        return new TasklistSession(http, "anna");
    }

    /** Milliseconds of each statement of a lifecycle and of the queue page, as PostgreSQL counts them. */
    private Map<String, Double> eachStatement() {
        meter.count(() -> {
            for (int i = 0; i < 50; i++) {
                lifecycle.run();
                queuePage();
            }
            return 50;
        });
        var millis = new HashMap<String, Double>();
        meter.statements(50)
                .forEach(statement ->
                        millis.merge(statement.text(), statement.calls() * statement.millis(), Double::sum));
        return millis;
    }

    private void slower() {
        var table = report.table("statement", "ms at first", "ms at last");
        var first = statements.get(SIZES[0]);
        statements.get(SIZES[SIZES.length - 1]).forEach((text, millis) -> {
            var before = first.getOrDefault(text, 0.0);
            if (millis > 0.1 && millis > 2 * before) {
                table.row(text.substring(0, Math.min(110, text.length())).replace("|", "\\|"), before, millis);
            }
        });
        report.say("## Statements of a lifecycle and a queue page that take more than twice the time\n");
        table.print();
    }

    /** Every statement of a lifecycle and of the queue page as PostgreSQL ran it, out of its own log. */
    private String plans() {
        explain(true);
        lifecycle.run();
        queuePage();
        explain(false);
        return postgres.outside()
                .sql("select pg_read_file(pg_current_logfile())")
                .query(String.class)
                .single();
    }

    private void explain(boolean on) {
        var setting = "alter database " + DATABASE + (on ? " set %s = %s" : " reset %s");
        var outside = postgres.outside();
        outside.sql(setting.formatted("session_preload_libraries", "auto_explain"))
                .update();
        outside.sql(setting.formatted("auto_explain.log_min_duration", "0")).update();
        outside.sql(setting.formatted("auto_explain.log_analyze", "on")).update();
        outside.sql(setting.formatted("auto_explain.log_buffers", "on")).update();
        meter.renewConnections();
    }

    @AfterAll
    void stop() {
        desk.close();
        measuring.close();
        postgres.close();
    }
}
