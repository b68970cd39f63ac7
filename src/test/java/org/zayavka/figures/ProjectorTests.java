package org.zayavka.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.figures.DeskFigures.from;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** S4.3: no fact is lost and none is counted twice, however they are written. */
@NullUnmarked
class ProjectorTests {

    private final DeskFigures desk = DeskFigures.inBatchesOf(5);

    /** An id that was given early and becomes visible late. */
    @Test
    void aFactWhoseTransactionCommitsLateIsNotLost() throws SQLException {
        desk.ticket(1);
        desk.ticket(2);
        desk.ticket(3);
        try (var slow = desk.dataSource.getConnection();
                var early = desk.dataSource.getConnection()) {
            slow.setAutoCommit(false);
            early.setAutoCommit(false);
            register(early, 1);
            register(slow, 2);
            early.commit();
            desk.ticket(3).registered("2026-11-16T10:00");
            desk.projector.catchUp();
            assertThat(arrived()).isEqualTo(1);

            slow.commit();
            desk.projector.catchUp();
            assertThat(arrived()).isEqualTo(3);
        }
        desk.projector.catchUp();
        assertThat(arrived()).isEqualTo(3);
    }

    @Test
    void aFactThatIsRolledBackIsNoFact() throws SQLException {
        desk.ticket(1);
        try (var connection = desk.dataSource.getConnection()) {
            connection.setAutoCommit(false);
            register(connection, 1);
            connection.rollback();
        }
        desk.ticket(1).registered("2026-11-16T10:00");
        desk.projector.catchUp();

        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void manyMayTryWhileTicketsAreWritten() {
        var writing = new AtomicBoolean(true);
        var readers = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (writing.get()) {
                        desk.projector.catchUp();
                    }
                }))
                .toList();
        var writers = IntStream.range(0, 3)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    var random = new Random(writer);
                    for (var i = 0; i < 25; i++) {
                        var ticket = new InventedTicket(1 + writer * 100L + i, random);
                        var log = desk.ticket(ticket.number);
                        ticket.facts.forEach(fact -> log.says(fact.kind(), fact.at(), fact.facts()));
                    }
                }))
                .toList();
        writers.forEach(CompletableFuture::join);
        writing.set(false);
        readers.forEach(CompletableFuture::join);
        desk.projector.catchUp();

        var kept = desk.tables();
        assertThat(desk.rebuild.all()).isEqualTo(75);
        assertThat(desk.tables()).isEqualTo(kept);
        assertThat(desk.jdbc
                        .sql("select count(*) from desk.figure_ticket")
                        .query(Long.class)
                        .single())
                .isEqualTo(75);
    }

    @Test
    void aTicketWhoseFactsCannotBeReadStopsNobody() {
        desk.ticket(1).registered("2026-11-16T10:00").says("ClockResumed", "2026-11-16T10:00", "{\"solutionDue\": 5}");
        desk.ticket(2)
                .registered("2026-11-16T10:00")
                .says("RequesterAsked", "2026-11-16T11:00", "{}")
                .says("ClockResumed", "2026-11-16T12:00", "{\"solutionDue\": \"tomorrow\"}");
        desk.ticket(3).registered("2026-11-16T10:00");
        desk.projector.catchUp();

        assertThat(arrived()).isEqualTo(2);
    }

    /** The retention of tickets leaves the figures of the years before. */
    @Test
    void figuresOfATicketThatIsCleanedUpAreKeptAlsoWhenMadeAnew() {
        done(1, "2026-11-02");
        done(2, "2026-11-16");
        desk.projector.catchUp();
        var kept = desk.tables();
        desk.jdbc.sql("delete from desk.ticket_event where ticket = 1").update();
        desk.jdbc.sql("delete from desk.ticket where number = 1").update();

        desk.rebuild.all();

        assertThat(desk.tables()).isEqualTo(kept);
        assertThat(arrived()).isEqualTo(2);
    }

    /** Also of a month of which others are still there: sums, steps, reasons of breaches. */
    @Test
    void figuresOfAMonthStayWholeWhenSomeOfItsTicketsAreCleanedUp() {
        for (int number = 1; number <= 6; number++) {
            done(number, "2026-11-1" + number);
            broken(10 + number, "2026-11-1" + number);
        }
        desk.projector.catchUp();
        var kept = desk.tables();
        desk.jdbc.sql("delete from desk.ticket_event where ticket % 2 = 0").update();
        desk.jdbc.sql("delete from desk.ticket where number % 2 = 0").update();

        desk.rebuild.all();

        assertThat(desk.tables()).isEqualTo(kept);
        assertThat(desk.report("steps", from("2026-11-01", "2026-11-30")).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("count", 12L));
        assertThat(desk.report("breaches", from("2026-11-01", "2026-11-30")).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("solution", 6L));
    }

    private void broken(long number, String day) {
        done(number, day);
        desk.ticket(number)
                .says(
                        "DeadlineMissed",
                        day + "T18:00",
                        "{\"clock\": \"solution\", \"due\": \"%s\"}".formatted(DeskFigures.moscow(day + "T18:00")))
                .says("BreachExplained", day + "T19:00", "{\"clock\": \"solution\", \"reason\": \"lateStart\"}");
    }

    @Test
    void aTicketThatWasRemovedWhileItWasOpenIsForgottenByARebuild() {
        desk.ticket(1).registered("2026-11-16T10:00");
        desk.projector.catchUp();
        desk.jdbc.sql("delete from desk.ticket_event").update();
        desk.jdbc.sql("delete from desk.ticket").update();

        assertThat(desk.report("waiting", from("2026-11-16", "2026-11-20")).rows())
                .isEmpty();
        desk.rebuild.all();

        assertThat(arrived()).isZero();
        assertThat(desk.report("open", from("2026-11-16", "2026-11-20")).rows()).isEmpty();
    }

    /** A restart in the middle: until the new figures are whole, the old ones are there. */
    @Test
    void aRebuildThatIsBrokenOffLeavesTheOldFigures() {
        done(1);
        desk.projector.catchUp();
        var kept = desk.tables();
        desk.jdbc.sql("""
                create function desk.broken() returns trigger language plpgsql as
                $$ begin raise exception 'the power failed'; end $$
                """).update();
        desk.jdbc
                .sql("create trigger broken before insert on desk.figure_sum execute function desk.broken()")
                .update();

        assertThatThrownBy(desk.rebuild::all).hasMessageContaining("the power failed");
        assertThat(desk.tables()).isEqualTo(kept);

        desk.jdbc.sql("drop trigger broken on desk.figure_sum").update();
        assertThat(desk.rebuild.all()).isEqualTo(1);
        assertThat(desk.tables()).isEqualTo(kept);
    }

    /** Numbers of transactions begin anew where a copy is restored. */
    @Test
    void aRestoredDatabaseGoesOn() {
        done(1);
        desk.projector.catchUp();
        desk.jdbc.sql("update desk.ticket_event set tx = '1000000000000'").update();
        desk.jdbc.sql("update desk.figure_cursor set tx = '1000000000000'").update();
        assertThat(desk.log.isRestored()).isTrue();

        desk.rebuild.all();

        assertThat(desk.log.isRestored()).isFalse();
        done(2);
        desk.projector.catchUp();
        assertThat(arrived()).isEqualTo(2);
        assertThat(desk.report("steps", from("2026-11-16", "2026-11-20")).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("count", 2L));
    }

    @Test
    void theWorkerFollowsByItselfAndMakesAnewWhatIsOfAnotherZone() {
        done(1);
        var worker = desk.worker(Duration.ofMillis(20), false);
        worker.start();
        Awaitility.await().untilAsserted(() -> assertThat(arrived()).isEqualTo(1));
        desk.jdbc.sql("update desk.figure_cursor set zone = 'Asia/Vladivostok'").update();
        desk.jdbc.sql("update desk.figure_sum set arrived = 99").update();
        Awaitility.await().untilAsserted(() -> assertThat(arrived()).isEqualTo(1));
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void theStartCanMakeAllAnew() {
        done(1);
        desk.projector.catchUp();
        desk.jdbc.sql("update desk.figure_sum set arrived = 99").update();
        var worker = desk.worker(Duration.ofMillis(20), true);
        worker.start();
        Awaitility.await().untilAsserted(() -> assertThat(arrived()).isEqualTo(1));
        worker.stop();
    }

    private void done(long number) {
        done(number, "2026-11-16");
    }

    private void done(long number, String day) {
        var came = day + "T10:00";
        var solved = day + "T12:00";
        var step = "{\"process\": \"handleTicket\", \"activity\": \"userTask_triage\", \"began\": \"%s\"}";
        desk.ticket(number)
                .registered(came)
                .promised(came, solved, day + "T18:00", "")
                .queued(came, "line1")
                .by("ReactionGiven", day + "T11:00", "anna")
                .says("StepDone", solved, step.formatted(DeskFigures.moscow(came)))
                .by("TicketSolved", solved, "anna")
                .says("TicketClosed", day + "T18:00", "{\"how\": \"CONFIRMED\"}");
    }

    private static void register(Connection connection, long number) throws SQLException {
        try (var insert = connection.createStatement()) {
            insert.execute("insert into desk.ticket_event (ticket, at, kind, facts) values (" + number
                    + ", '2026-11-16 10:00+03', 'TicketRegistered', '{}')");
        }
    }

    private long arrived() {
        return desk.jdbc
                .sql("select coalesce(sum(arrived), 0) from desk.figure_sum where breakdown = 'all'")
                .query(Long.class)
                .single();
    }
}
