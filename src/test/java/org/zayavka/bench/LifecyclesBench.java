package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Whole lifecycles of tickets each second: the desk, and beside it the same models on an engine that does nothing for
 * them, which is the most that any desk could reach on this engine. They take turns, so that a noisy neighbour meets
 * all alike; the ratio is taken within each round.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecyclesBench {

    private static final String DESK = "desk";
    private static final String BARE = "bare engine";
    private static final String NAIVE = "naive engine";
    private static final int[] CLIENTS = {1, 2, 4, 8};
    private static final int COMPARED = 4;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 3000);
    private static final int COUNTED = 400;

    private final Report report = Report.named("lifecycles", "Whole lifecycles of tickets");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final List<HikariDataSource> measuring = new ArrayList<>();
    private final Map<String, Lifecycle> systems = new LinkedHashMap<>();
    private final Map<String, Meter> meters = new LinkedHashMap<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    @BeforeAll
    void start() {
        var url = postgres.create("desk");
        var desk =
                RunningDesk.start(url, Map.of("zayavka.channel.in-workers", "0", "zayavka.channel.out-workers", "0"));
        toClose.add(desk);
        add(DESK, new DeskLifecycle(desk, connect(url)), "desk", desk.pool());
        var bare = bare("bare", "activity", List.of(desk.bean("engineSettings", ProcessEnginePlugin.class)))
                .withIndexes();
        add(BARE, bare, "bare", bare.pool());
        var naive = bare("naive", "full", List.of());
        add(NAIVE, naive, "naive", naive.pool());
        report.say(postgres.settings() + "\n");
        // A desk runs for weeks: as many lifecycles for each, until the compiler has seen the ways of all of them.
        systems.values().forEach(system -> Load.times(COMPARED, WARM_UP / COMPARED, system::run));
    }

    private BareLifecycle bare(String name, String history, List<ProcessEnginePlugin> settings) {
        var url = postgres.create(name);
        var bare = BareLifecycle.start(name, url, connect(url), history, settings);
        toClose.add(bare);
        return bare;
    }

    private void add(String name, Lifecycle system, String database, HikariDataSource pool) {
        systems.put(name, system);
        meters.put(name, new Meter(postgres.outside(), database, List.of(pool, measuring.get(measuring.size() - 1))));
    }

    private HikariDataSource connect(String url) {
        var pool = BenchPostgres.connect(url, 10);
        measuring.add(pool);
        return pool;
    }

    @Test
    @Order(1)
    void lifecyclesEachSecond() {
        var table = report.table("clients", "desk/s", "bare engine/s", "desk / bare", "of the rounds");
        var naive = new ArrayList<Double>();
        for (var clients : CLIENTS) {
            var rates = new LinkedHashMap<String, List<Double>>();
            for (int round = 0; round < ROUNDS; round++) {
                measure(DESK, clients, rates);
                measure(BARE, clients, rates);
                if (clients == COMPARED) {
                    measure(NAIVE, clients, rates);
                }
            }
            naive.addAll(rates.getOrDefault(NAIVE, List.of()));
            var ratios = ratios(rates);
            table.row(
                    clients,
                    Report.median(rates.get(DESK)),
                    Report.median(rates.get(BARE)),
                    Report.median(ratios),
                    String.join(" ", ratios.stream().map(Report::number).toList()));
        }
        report.say("## Lifecycles each second, median of " + ROUNDS + " rounds of " + TURN.toSeconds() + " s\n\n"
                + "A lifecycle: letter into the inbox; read, ticket registered, promised, queued, confirmation in the"
                + " outbox; task claimed; form submitted, solution in the outbox; the requester's yes into the inbox;"
                + " read, ticket closed. Six transactions. The bare engine has neither inbox nor outbox nor a domain"
                + " table, no authorization and empty delegates: four transactions.\n");
        table.print();
        report.say("An engine as it is delivered (history level full, its own expression language, no added index) at "
                + COMPARED + " clients: " + Report.number(Report.median(naive)) + "/s.\n");
        var check = report.table("system", "lifecycles that ended");
        systems.forEach((name, system) -> check.row(name, system.ended()));
        check.print();
    }

    private void measure(String name, int clients, Map<String, List<Double>> rates) {
        var system = systems.get(name);
        rates.computeIfAbsent(name, key -> new ArrayList<>()).add(Load.perSecond(clients, TURN, system::run));
    }

    private static List<Double> ratios(Map<String, List<Double>> rates) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(rates.get(DESK).get(round) / rates.get(BARE).get(round));
        }
        return ratios;
    }

    @Test
    @Order(2)
    void whatALifecycleAsksOfTheDatabase() {
        var table = report.table(
                "for each lifecycle",
                "statements",
                "transactions",
                "WAL, KB",
                "ms of Java",
                "ms of PostgreSQL",
                "both");
        systems.forEach((name, system) -> {
            var meter = meters.get(name);
            var cost = meter.count(() -> Load.times(4, COUNTED / 4, system::run));
            table.row(
                    name,
                    cost.statements(),
                    cost.transactions(),
                    cost.walBytes() / 1024,
                    cost.javaMillis(),
                    cost.postgresMillis(),
                    cost.javaMillis() + cost.postgresMillis());
            statements(name, meter);
        });
        report.say("## What a lifecycle asks of the database\n");
        table.print();
    }

    private void statements(String name, Meter meter) {
        var page = new StringBuilder("## Statements of a lifecycle: " + name
                + "\n\n| calls | rows | ms each | statement |\n| ---: | ---: | ---: | --- |\n");
        for (var statement : meter.statements(COUNTED)) {
            page.append("| %s | %s | %.3f | `%s` |%n"
                    .formatted(
                            Report.number(statement.calls()),
                            Report.number(statement.rows()),
                            statement.millis(),
                            statement.text().replace("|", "\\|")));
        }
        report.keep(page.append('\n').toString());
    }

    @AfterAll
    void stop() throws Exception {
        for (var system : toClose) {
            system.close();
        }
        measuring.forEach(HikariDataSource::close);
        postgres.close();
    }
}
