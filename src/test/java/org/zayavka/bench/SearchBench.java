package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

/**
 * The agents' search, queue and a ticket of 300 messages, with ten thousand tickets and with a million: the whole answer, over HTTP (complaint 12). With
 * {@code -Dbench.plans=100} the report keeps the plan of each statement slower than 100 ms.
 */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBench {

    private static final int[] SIZES = {10_000, Integer.getInteger("bench.tickets", 1_000_000)};
    private static final int SAMPLES = Integer.getInteger("bench.samples", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 40);
    private static final int PLANS = Integer.getInteger("bench.plans", -1);

    private final Report report = Report.named("search", "The agents' search");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final String url = database(postgres);
    private final RunningDesk desk =
            RunningDesk.start(url, Map.of("zayavka.channel.in-workers", "0", "zayavka.channel.out-workers", "0"));
    private final HikariDataSource measuring = BenchPostgres.connect(url, 4);
    private final SearchSeed seed = new SearchSeed(measuring);

    @Test
    void everySearch() {
        new Staff(desk.bean(org.camunda.bpm.engine.IdentityService.class))
                .with("bella", "billing")
                .with("galina", "head");
        var http = new TestRestTemplate(new RestTemplateBuilder().rootUri("http://localhost:" + desk.port()));
        var people = new LinkedHashMap<String, TasklistSession>();
        for (var login : new String[] {"anna", "bella", "galina"}) {
            people.put(login, new TasklistSession(http, login));
        }
        report.say(postgres.settings() + "\n");
        var measured = new LinkedHashMap<String, double[]>();
        for (int size = 0; size < SIZES.length; size++) {
            // What it would read is there already, and reading it again would take longer than the seed.
            desk.workers("searchWorker").stop();
            seed.growTo(SIZES[size]);
            desk.workers("searchWorker").start();
            var pages = searches(SIZES[size]);
            pages.putAll(longTicket(seed.withLongThread(300)));
            for (var search : pages.entrySet()) {
                for (var person : people.entrySet()) {
                    if (search.getKey().contains("messages") && !person.getKey().equals("anna")) {
                        continue;
                    }
                    var row = measured.computeIfAbsent(search.getKey() + ", " + person.getKey(), what -> new double[4]);
                    Load.times(1, WARM_UP, () -> open(person.getValue(), search.getValue()));
                    var millis = Load.millis(SAMPLES, () -> open(person.getValue(), search.getValue()));
                    row[2 * size] = Report.percentile(millis, 0.5);
                    row[2 * size + 1] = Report.percentile(millis, 0.95);
                }
            }
        }
        var table =
                report.table("%d samples of each, one client".formatted(SAMPLES), "p50", "p95, ms", "p50", "p95, ms");
        measured.forEach((what, row) -> table.row(what, row[0], row[1], row[2], row[3]));
        report.say("\n## With %,d and with %,d tickets\n".formatted(SIZES[0], SIZES[1]));
        table.print();
        if (PLANS >= 0) {
            report.keep("\n## Plans\n```\n" + postgres.notes() + "\n```");
        }
    }

    private static String database(BenchPostgres postgres) {
        var url = postgres.create("desk");
        if (PLANS >= 0) {
            postgres.notePlans("desk", PLANS);
        }
        return url;
    }

    private static void open(TasklistSession person, String address) {
        var answer = address.startsWith("/tickets/") ? person.desk(address) : person.page(address);
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static Map<String, String> searches(int tickets) {
        var searches = new LinkedHashMap<String, String>();
        searches.put("a number", asks("q", Integer.toString(tickets / 2)));
        searches.put("a word of every third ticket", asks("q", "принтера"));
        searches.put("two common words", asks("q", "пароль ошибки"));
        searches.put("four common words", asks("q", "картридж резервной сверка login"));
        searches.put("a rare word", asks("q", SearchSeed.rare(20_000)));
        searches.put("a rare and a common word", asks("q", SearchSeed.rare(500) + " сервер"));
        searches.put("a phrase", asks("q", "\"учетная запись\""));
        searches.put("the beginning of a word", asks("q", "прин*"));
        searches.put("a person", asks("person", "person77"));
        searches.put("a company, not solved", asks("company", SearchSeed.rare(78), "state", "unsolved"));
        searches.put("a file", asks("file", "снимок 77"));
        searches.put("a common word in a week", asks("q", "принтер", "from", "2026-10-01", "until", "2026-10-07"));
        searches.put("a common word, waiting", asks("q", "сервер", "state", "waiting"));
        searches.put("a typing error", asks("q", "пирнтер"));
        searches.put("nothing", asks("q", "нетникогданигде"));
        return searches;
    }

    /** What the tab asks for when a ticket is opened, and the agents' queue beside it. */
    private static Map<String, String> longTicket(int number) {
        var tab = "/tickets/" + number;
        var pages = new LinkedHashMap<String, String>();
        pages.put("a ticket of 300 messages: the thread", tab + "/thread");
        pages.put("a ticket of 300 messages: the card", tab + "/card");
        pages.put("a ticket of 300 messages: the ticket's page", "/desk/tickets/" + number);
        pages.put("the queue", "/desk/queue");
        return pages;
    }

    /** As a browser's address bar has it; the client encodes it. */
    private static String asks(String... fields) {
        var address = new StringBuilder("/desk/search?");
        for (int i = 0; i < fields.length; i += 2) {
            address.append(fields[i]).append('=').append(fields[i + 1]).append('&');
        }
        return address.toString();
    }

    @AfterAll
    void stop() {
        desk.close();
        measuring.close();
        postgres.close();
    }
}
