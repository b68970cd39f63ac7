package org.zayavka.bench;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.zayavka.privacy.Erasures;
import org.zayavka.privacy.HoldingsReader;
import org.zayavka.privacy.PersonExport;
import org.zayavka.privacy.Persons;
import org.zayavka.privacy.PrivacyRequest.AskedBy;
import org.zayavka.retention.RetentionPlan;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** A person found, looked at, handed over and erased among a million tickets; the plan of each statement is kept. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyBench {

    private static final int TICKETS = Integer.getInteger("bench.tickets", 1_000_000);
    private static final int SAMPLES = 20;

    private final Report report = Report.named("privacy", "Personal data");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final String url = postgres.create("desk");
    private final RunningDesk desk = RunningDesk.start(
            url,
            Map.of(
                    "zayavka.channel.in-workers",
                    "0",
                    "zayavka.channel.out-workers",
                    "0",
                    // What they would make is seeded.
                    "zayavka.search.delay",
                    "2h",
                    "zayavka.figures.delay",
                    "2h"));
    private final HikariDataSource measuring = BenchPostgres.connect(url, 4);
    private final Meter meter = new Meter(postgres.outside(), "desk", List.of(desk.pool(), measuring));

    @Test
    void aPersonAmongAMillionTickets() {
        report.say(postgres.settings() + "\n");
        PrivacySeed.fill(measuring, TICKETS);
        var steps = new LinkedHashMap<String, Step>();
        steps.put(
                "find by the beginning of an address",
                i -> desk.bean(Persons.class).find("person" + i));
        steps.put("find by a name", i -> desk.bean(Persons.class).find("Номер" + i));
        steps.put("find by a phone", i -> desk.bean(Persons.class).find("+7916" + (1_000_000 + i)));
        steps.put(
                "what the desk holds",
                i -> desk.bean(HoldingsReader.class).of(desk.bean(Persons.class).of(person(i))));
        steps.put("archive", this::export);
        steps.put("retention page", i -> desk.bean(RetentionPlan.class).lines());
        steps.put("erase", this::erase);
        var table = report.table("what", "p50, ms", "p95, ms");
        steps.forEach((what, step) -> {
            var next = new int[] {what.length() * 100};
            step.run(next[0]++);
            var millis = Load.millis(SAMPLES, () -> step.run(next[0]++));
            table.row(what, Report.percentile(millis, 0.5), Report.percentile(millis, 0.95));
        });
        report.say("\n## %,d tickets of %,d people, %d samples\n".formatted(TICKETS, PrivacySeed.PEOPLE, SAMPLES));
        table.print();
        explain(true);
        steps.values().forEach(step -> step.run(19_000));
        explain(false);
        report.keep("## Plans\n\n```\n"
                + postgres.outside()
                        .sql("select pg_read_file(pg_current_logfile())")
                        .query(String.class)
                        .single()
                + "\n```\n");
    }

    @FunctionalInterface
    private interface Step {
        void run(int person);
    }

    private static EmailAddress person(int i) {
        return new EmailAddress("person" + i + "@company" + i % 500 + ".example");
    }

    private void export(int i) {
        try {
            desk.bean(PersonExport.class)
                    .write(desk.bean(Persons.class).of(person(i)), Language.RU, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the wait for the next look of the background work, five seconds at most. */
    private void erase(int i) {
        var erasures = desk.bean(Erasures.class);
        var id = erasures.begin(person(i), AskedBy.PERSON, "bench", "galina");
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> erasures.get(id).orElseThrow().finishedAt() != null);
    }

    private void explain(boolean on) {
        var setting = "alter database desk" + (on ? " set %s = %s" : " reset %s");
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
