package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zayavka.dev.DevelopmentPostgres;
import org.zayavka.support.DeskProcess;
import org.zayavka.support.TestMail;

/**
 * S1.1, S1.2, S4.1, complaint 1: whatever falls while letters arrive, each becomes one ticket and each is confirmed.
 *
 * <p>The desk is a process of its own over a PostgreSQL that writes to the disk ({@code fsync=on}). What falls does so
 * at random moments; {@code -Dzayavka.faults.seed} repeats a run, {@code -Dzayavka.faults.letters} sets its length.
 * How long it takes depends on the machine: it fails only when nothing moves any more.
 */
@NullUnmarked
@Tag("faults")
class FaultTests {

    private static final int LETTERS = Integer.getInteger("zayavka.faults.letters", 60);
    private static final int FALLS = Math.max(2, LETTERS / 50);
    /** A start on a busy machine, and then the pauses that grew during a fall. */
    private static final Duration STANDSTILL = Duration.ofMinutes(4);

    private static final Path DESK_LOG = Path.of("target", "fault-tests-desk.log");

    private static final String PROGRESS = """
            select state || ' ' || count(*) from desk.inbox group by state
            union all
            select state || ' ' || count(*) from desk.outbox group by state
            """;

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("zayavka.faults.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TestMail mail = TestMail.start();
    private DevelopmentPostgres postgres;
    private DeskProcess desk;
    private Burst burst;
    private final long begun = System.nanoTime();
    private volatile int tickets;

    @BeforeEach
    void aDeskWithALotOfMail() throws IOException {
        mail.mailbox(DeskScenario.SUPPORT);
        postgres = DevelopmentPostgres.start(folder, 0);
        startDesk();
        burst = new Burst(mail, LETTERS, this::tickets).begins();
    }

    @AfterEach
    void stop() {
        desk.kill();
        mail.stop();
        postgres.stop();
    }

    @Test
    void nothingIsLostWhenTheDeskIsKilled() {
        for (var kill = 1; kill <= FALLS; kill++) {
            awaitProgress(kill);
            desk.kill();
            startDesk();
            if (kill == FALLS / 2) {
                // Also while it starts, whatever it does then.
                pause(Duration.ofSeconds(20));
                desk.kill();
                startDesk();
            }
        }
        assertAllAreThereOnce("the desk killed " + (FALLS + 1) + " times");
    }

    @Test
    void nothingIsLostWhenTheMailServerRestarts() {
        for (var fall = 1; fall <= FALLS; fall++) {
            awaitProgress(fall);
            mail.goesDown();
            pause(Duration.ofSeconds(3));
            mail.comesBack();
        }
        assertAllAreThereOnce("the mail server down " + FALLS + " times");
    }

    @Test
    void nothingIsLostWhenTheDatabaseFalls() {
        for (var fall = 1; fall <= FALLS; fall++) {
            awaitProgress(fall);
            postgres.crashAndRecover();
        }
        assertAllAreThereOnce("PostgreSQL fallen " + FALLS + " times");
        assertThat(column("select id from desk.inbox where attempts > 0"))
                .as("letters that the falls were counted against")
                .isEmpty();
    }

    private void startDesk() {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", postgres.url());
        environment.put("SPRING_DATASOURCE_USERNAME", DevelopmentPostgres.USER);
        environment.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
        environment.put("ZAYAVKA_SECRET", "a secret of tests that is long enough to sign with");
        environment.put("ZAYAVKA_MAIL_SMTP_HOST", "127.0.0.1");
        environment.put("ZAYAVKA_MAIL_SMTP_PORT", Integer.toString(mail.smtpPort()));
        environment.put("ZAYAVKA_MAIL_SMTP_TLS", "none");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_ADDRESS", DeskScenario.SUPPORT);
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_HOST", "127.0.0.1");
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_PORT", Integer.toString(mail.imapPort()));
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_USER", DeskScenario.SUPPORT);
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_PASSWORD", DeskScenario.SUPPORT);
        environment.put("ZAYAVKA_MAIL_MAILBOXES_0_IMAP_TLS", "none");
        environment.put("ZAYAVKA_CHANNEL_OUTPERADDRESSANDHOUR", "1000");
        desk = DeskProcess.start(environment, DESK_LOG);
    }

    /** Some moment between one share of the letters and the next. */
    private void awaitProgress(int fall) {
        var share = LETTERS / (FALLS + 1);
        var reached = fall * share - random.nextInt(share / 2);
        awaits(reached + " tickets", Duration.ofMillis(50), () -> tickets() >= reached);
        pause(Duration.ofMillis(300));
    }

    private void awaits(String what, Duration interval, Callable<Boolean> reached) {
        var standstill = new Standstill();
        // A mail server's thread that complains of a killed client is no failure.
        await(what)
                .dontCatchUncaughtExceptions()
                .forever()
                .pollInterval(interval)
                .until(() -> reached.call() || standstill.isBearable(what));
    }

    /** Ends the waiting when nothing has changed for too long. */
    private final class Standstill {
        private String seen = "";
        private long since = System.nanoTime();

        boolean isBearable(String what) {
            var now = burst.sent() + " " + column(PROGRESS);
            if (!now.equals(seen)) {
                seen = now;
                since = System.nanoTime();
            }
            if (!desk.isAlive() || System.nanoTime() - since > STANDSTILL.toNanos()) {
                throw new AssertionError("%s, seed %d: %s".formatted(what, seed, state()));
            }
            return false;
        }
    }

    /** What a person needs who looks for the cause; the desk's own words are in {@link #DESK_LOG}. */
    private String state() {
        return "desk alive %s, all sent %s, tickets %s, inbox %s, outbox %s, locks %s, waiting for locks %s"
                .formatted(
                        desk.isAlive(),
                        burst.isSent(),
                        tickets(),
                        column("select state || ' ' || count(*) || ' ' || max(problem) from desk.inbox group by state"),
                        column(
                                "select state || ' ' || count(*) || ' ' || max(problem) from desk.outbox group by state"),
                        column("select name || ' until ' || lock_until from desk.shedlock"),
                        column("select query from pg_stat_activity where wait_event_type = 'Lock'"));
    }

    private void pause(Duration longest) {
        LockSupport.parkNanos(random.nextLong(longest.toNanos()));
    }

    private void assertAllAreThereOnce(String what) {
        awaits(
                "all letters worked off",
                Duration.ofMillis(500),
                () -> burst.isSent() && tickets() >= LETTERS && unfinished() == 0);

        assertThat(column("select subject from desk.ticket"))
                .as("tickets")
                .containsExactlyInAnyOrderElementsOf(burst.subjects());
        assertThat(column("select number from desk.ticket where quarantine"))
                .as("given up")
                .isEmpty();
        assertThat(column("select count(*) from act_ru_task")).as("tasks").containsExactly("" + LETTERS);
        assertThat(column("select count(*) from desk.outbox"))
                .as("letters written")
                .containsExactly("" + LETTERS);
        var confirmations = confirmations();
        assertThat(confirmations.keySet()).as("confirmed tickets").hasSize(LETTERS);
        assertThat(confirmations)
                .as("copies of one confirmation, seed %d", seed)
                .allSatisfy((number, ids) -> assertThat(ids.stream().distinct()).hasSize(1));
        var sent = confirmations.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                "%s (seed %d, %d s): %d letters, %s tickets, %d confirmed, %d second copies, all with the same Message-ID%n",
                what,
                seed,
                (System.nanoTime() - begun) / 1_000_000_000,
                LETTERS,
                tickets(),
                confirmations.size(),
                sent - LETTERS);
    }

    /** The Message-IDs of the confirmations of each ticket, out of the requesters' mailboxes. */
    private Map<Long, List<String>> confirmations() {
        return burst.senders().stream()
                .flatMap(sender -> mail.letters(sender).stream())
                .map(Letter::new)
                .collect(Collectors.groupingBy(
                        Letter::number, Collectors.mapping(Letter::messageId, Collectors.toList())));
    }

    /** As many as were seen last while the database does not answer. */
    private int tickets() {
        var counted = column("select count(*) from desk.ticket");
        if (!counted.isEmpty()) {
            tickets = Integer.parseInt(counted.get(0));
        }
        return tickets;
    }

    private int unfinished() {
        var counted = column("""
                select (select count(*) from desk.inbox where state <> 'DONE')
                    + (select count(*) from desk.outbox where state <> 'SENT')
                """);
        return counted.isEmpty() ? -1 : Integer.parseInt(counted.get(0));
    }

    /** Empty while the database does not answer, or has no such table yet. */
    private List<String> column(String sql) {
        var values = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(postgres.url(), DevelopmentPostgres.USER, postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException down) {
            return List.of();
        }
        return values;
    }
}
