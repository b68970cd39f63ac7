package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zayavka.ticket.Samples.MONDAY_10;
import static org.zayavka.ticket.Samples.answer;
import static org.zayavka.ticket.Samples.newTicket;
import static org.zayavka.ticket.Samples.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.ClockEvent;
import org.zayavka.support.TestPostgres;

class TicketsInDatabaseTests {

    private final javax.sql.DataSource database = TestPostgres.database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final List<Object> told = new ArrayList<>();
    private final TicketLog log = new TicketLog(jdbc);
    private final Tickets tickets = new TicketsInDatabase(
            new TicketRows(jdbc), log, new Conversation(jdbc), told::add, Clock.fixed(MONDAY_10, ZoneOffset.UTC));

    /** S1.2 */
    @Test
    void registeredTicketsHaveNumbersInTheirOrder() {
        var first = in(() -> tickets.register(newTicket("Не печатает принтер")).id());
        var second = in(() -> tickets.register(newTicket("Нет интернета")).id());

        assertThat(second.number()).isGreaterThan(first.number());
    }

    @Test
    void keepsAllOfATicketFromOneTransactionToTheNext() {
        var id = in(() -> tickets.register(newTicket("Не печатает принтер")).id());
        in(() -> {
            var ticket = tickets.get(id);
            ticket.prioritise(Priority.HIGH);
            ticket.promise(promise(MONDAY_10.plus(Duration.ofHours(8))), MONDAY_10);
            ticket.queue("line1", 70, MONDAY_10);
            ticket.awaits("task 1", "anna");
            ticket.decide(answer("Заменили картридж."), "anna", MONDAY_10);
            ticket.solve(Outcome.SOLVED, MONDAY_10.plus(Duration.ofDays(3)), 0L, MONDAY_10);
            tickets.save(ticket);
            return id;
        });

        var read = in(() -> tickets.get(id));

        assertThat(read.data)
                .usingRecursiveComparison()
                .ignoringFields("newParticipants")
                .isEqualTo(expected());
    }

    private static TicketData expected() {
        var ticket = Ticket.register(new TicketId(1), newTicket("Не печатает принтер"), MONDAY_10);
        ticket.prioritise(Priority.HIGH);
        ticket.promise(promise(MONDAY_10.plus(Duration.ofHours(8))), MONDAY_10);
        ticket.queue("line1", 70, MONDAY_10);
        ticket.awaits("task 1", "anna");
        ticket.decide(answer("Заменили картридж."), "anna", MONDAY_10);
        ticket.solve(Outcome.SOLVED, MONDAY_10.plus(Duration.ofDays(3)), 0L, MONDAY_10);
        return ticket.data;
    }

    @Test
    void logsEachFactOnceInItsOrderAndTellsItAtOnce() {
        var id = in(() -> {
            var ticket = tickets.register(newTicket("Не печатает принтер"));
            ticket.queue("line1", 50, MONDAY_10);
            tickets.save(ticket);
            tickets.save(ticket);
            return ticket.id();
        });

        assertThat(kinds(id)).containsExactly("TicketRegistered", "TicketQueued");
        assertThat(told).hasSize(2);
    }

    @Test
    void nothingIsLeftOfATransactionThatFails() {
        assertThatThrownBy(() -> in(() -> {
                    tickets.register(newTicket("Не печатает принтер"));
                    throw new IllegalStateException("the cable was pulled");
                }))
                .hasMessageContaining("cable");

        assertThat(jdbc.sql("select count(*) from desk.ticket")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Complaint 6 */
    @Test
    void knowsWhoTakesPart() {
        var id = in(() -> tickets.register(newTicket("Не печатает принтер")).id());

        assertThat(tickets.takesPart(id, Samples.OLGA)).isTrue();
        assertThat(tickets.takesPart(id, new EmailAddress("boss@romashka.example")))
                .isTrue();
        assertThat(tickets.takesPart(id, new EmailAddress("stranger@example.com")))
                .isFalse();
    }

    /** Complaint 10 */
    @Test
    void findsTheFactsThatMoveTheClocksOfThisTransactionAndOfEarlierOnes() {
        var id = in(() -> tickets.register(newTicket("Не печатает принтер")).id());
        in(() -> {
            var ticket = tickets.get(id);
            ticket.decide(answer("Какой принтер?"), "anna", MONDAY_10);
            ticket.ask(MONDAY_10);
            tickets.save(ticket);
            return id;
        });

        var kinds = in(() -> {
            var ticket = tickets.get(id);
            ticket.resume(promise(MONDAY_10), MONDAY_10);
            return log.clockFacts(ticket).turns().stream().map(ClockEvent::what).toList();
        });

        assertThat(kinds).containsExactly(ClockEvent.What.PAUSED, ClockEvent.What.RESUMED);
    }

    /** S1.3: what a promise rests on is asked since the last one, in this transaction and in earlier ones. */
    @Test
    void knowsWhatHasHappenedSinceThePromise() {
        var id = in(() -> tickets.register(newTicket("Не печатает принтер")).id());
        in(() -> {
            var ticket = tickets.get(id);
            ticket.hits(Impact.COMPANY, "anna", true, MONDAY_10);
            assertThat(log.sincePromise(ticket)).containsExactlyInAnyOrder("TicketRegistered", "ImpactChanged");
            ticket.promise(promise(MONDAY_10), MONDAY_10);
            assertThat(log.sincePromise(ticket)).isEmpty();
            tickets.save(ticket);
            return id;
        });

        assertThat(in(() -> log.sincePromise(tickets.get(id)))).isEmpty();
        in(() -> {
            var ticket = tickets.get(id);
            ticket.declareUrgent("anna", false, MONDAY_10);
            tickets.save(ticket);
            return id;
        });
        assertThat(in(() -> log.sincePromise(tickets.get(id)))).containsExactly("UrgencyDeclared");
    }

    @Test
    void refusesToWorkOutsideATransaction() {
        assertThatThrownBy(() -> tickets.get(new TicketId(1))).hasMessageContaining("transaction");
    }

    private List<String> kinds(TicketId id) {
        return jdbc.sql("select kind from desk.ticket_event where ticket = ? order by id")
                .param(id.number())
                .query(String.class)
                .list();
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
