package org.zayavka.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.Customers;
import org.zayavka.quality.SampleTable.Sample;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;
import org.zayavka.support.DeskTest;
import org.zayavka.ticket.Breaches;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.TicketClosed;
import org.zayavka.ticket.Tickets;

/** S1.8: whom the quality officer phones, chosen when a ticket is closed. */
@NullUnmarked
@DeskTest
class SamplingTests {

    /** The last evening of November in Moscow. */
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T20:30:00Z");

    private static final Instant DECEMBER = Instant.parse("2026-11-30T21:30:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tickets tickets;

    @Autowired
    Breaches breaches;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    QualityCalls calls;

    @Autowired
    CustomerRegister register;

    @Autowired
    Customers customers;

    @Autowired
    PlannedCalls planned;

    @Autowired
    Calendars calendars;

    @Autowired
    QualitySettings settings;

    @Autowired
    DeskSettings desk;

    @Autowired
    ApplicationEventPublisher listeners;

    private TicketId closed(SolvedTicket ticket, Instant at) {
        return closed(ticket, Closing.CONFIRMED, at);
    }

    private TicketId closed(SolvedTicket solved, Closing how, Instant at) {
        var id = solved.at(jdbc, at);
        transaction.executeWithoutResult(status -> {
            var ticket = tickets.get(id);
            ticket.close(how, at);
            tickets.save(ticket);
        });
        return id;
    }

    private String somebody() {
        return somebody("+7 495 000-00-07");
    }

    private String somebody(String phone) {
        var address = "q" + UUID.randomUUID() + "@romashka.example";
        register.addContact(new NewContact(
                register.addCompany("ООО «Ромашка»"),
                "Ольга Петровна",
                new EmailAddress(address),
                phone,
                Language.RU,
                ZoneId.of("Europe/Moscow")));
        return address;
    }

    private boolean isToBePhoned(TicketId ticket) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("qualityCall")
                        .processInstanceBusinessKey(ticket.toString())
                        .count()
                > 0;
    }

    @Test
    void theShareOfTheTableIsPhoned() {
        var chosen = closed(SolvedTicket.chosenIn(10).from(somebody()), NOVEMBER);
        var leftOut = closed(SolvedTicket.leftOutIn(10).from(somebody()), NOVEMBER);

        assertThat(isToBePhoned(chosen)).isTrue();
        assertThat(isToBePhoned(leftOut)).isFalse();
        assertThat(calls.find(chosen)).hasValueSatisfying(call -> {
            assertThat(call.share()).isEqualTo(10);
            assertThat(call.reason()).isEqualTo("byShare");
            assertThat(call.tableVersion()).isPositive();
        });
        assertThat(calls.find(leftOut)).isEmpty();
    }

    @Test
    void planAndPriorityMakeTheShareLarger() {
        var ticket = SolvedTicket.leftOutIn(10).of("standard", "NORMAL").from(somebody());
        assertThat(isToBePhoned(closed(ticket, NOVEMBER))).isFalse();

        // The same lot, in another plan.
        var premium = IntStream.range(0, 40)
                .mapToObj(
                        i -> SolvedTicket.leftOutIn(20).of("premium", "URGENT").from(somebody()))
                .map(it -> closed(it, NOVEMBER))
                .filter(this::isToBePhoned)
                .count();
        assertThat(premium).isBetween(5L, 28L);
    }

    @Test
    void whoseTicketWasReopenedOrLateIsAlwaysPhoned() {
        var reopened = closed(SolvedTicket.leftOutIn(99).reopened().from(somebody()), NOVEMBER);
        var late = closed(SolvedTicket.leftOutIn(99).late().from(somebody()), NOVEMBER);

        assertThat(calls.find(reopened)).get().extracting(QualityCall::reason).isEqualTo("reopened");
        assertThat(calls.find(late)).get().extracting(QualityCall::reason).isEqualTo("breached");
    }

    /** The clock stood while we waited for the answer. */
    @Test
    void whoNeverAnsweredUsIsNoBreach() {
        assertThat(isToBePhoned(
                        closed(SolvedTicket.leftOutIn(99).withoutAnswer().from(somebody()), NOVEMBER)))
                .isFalse();
    }

    @Test
    void nobodyIsPhonedTwiceAMonth() {
        var olga = somebody();
        var first = closed(SolvedTicket.leftOutIn(99).reopened().from(olga), NOVEMBER);
        var whilePlanned = closed(SolvedTicket.leftOutIn(99).reopened().from(olga), NOVEMBER);
        assertThat(isToBePhoned(first)).isTrue();
        assertThat(isToBePhoned(whilePlanned)).isFalse();

        // Phoned in December about a ticket of November: December is taken.
        jdbc.sql(
                        "update desk.quality_call set ended_at = :at, tried_at = :at, outcome = 'answered' where ticket = :ticket")
                .param("at", java.sql.Timestamp.from(DECEMBER))
                .param("ticket", first.number())
                .update();
        var december = closed(SolvedTicket.leftOutIn(99).late().from(olga), DECEMBER.plusSeconds(60));
        assertThat(isToBePhoned(december)).isFalse();

        // Phoned before midnight of the desk's zone: December is free again.
        jdbc.sql("update desk.quality_call set ended_at = :at, tried_at = :at where ticket = :ticket")
                .param("at", java.sql.Timestamp.from(NOVEMBER))
                .param("ticket", first.number())
                .update();
        assertThat(isToBePhoned(closed(SolvedTicket.leftOutIn(99).late().from(olga), NOVEMBER.plusSeconds(60))))
                .isFalse();
        assertThat(isToBePhoned(closed(SolvedTicket.leftOutIn(99).late().from(olga), DECEMBER)))
                .isTrue();
    }

    /** Also when the row of the table that says so has lost its place. */
    @Test
    void nobodyIsPhonedTwiceWhateverTheTableSays() {
        var asked = new ArrayList<SampleFacts>();
        var sampling = samplingBy(facts -> {
            asked.add(facts);
            return new Sample(100, "byShare", 7);
        });
        var olga = somebody();
        var first = SolvedTicket.leftOutIn(99).from(olga).at(jdbc, NOVEMBER);
        var second = SolvedTicket.leftOutIn(99).from(olga).at(jdbc, NOVEMBER);

        transaction.executeWithoutResult(status -> {
            sampling.on(new TicketClosed(first, NOVEMBER, Closing.CONFIRMED));
            sampling.on(new TicketClosed(second, NOVEMBER, Closing.CONFIRMED));
        });

        assertThat(isToBePhoned(first)).isTrue();
        assertThat(isToBePhoned(second)).isFalse();
        assertThat(asked).extracting(SampleFacts::company).containsOnly("ООО «Ромашка»");
        assertThat(asked).extracting(SampleFacts::phonedThisMonth).containsExactly(false, false, true);
    }

    private Sampling samplingBy(SampleTable table) {
        return new Sampling(tickets, customers, breaches, table, planned, calendars, settings, desk, listeners);
    }

    /** Nobody could call. */
    @Test
    void whoHasNoPhoneInTheRegisterIsNotChosen() {
        assertThat(isToBePhoned(closed(SolvedTicket.leftOutIn(99).reopened().from(somebody(" ")), NOVEMBER)))
                .isFalse();
        assertThat(isToBePhoned(
                        closed(SolvedTicket.leftOutIn(99).reopened().from("stranger@elsewhere.example"), NOVEMBER)))
                .isFalse();
    }

    @Test
    void twoTicketsOfOnePersonClosedTogetherPlanOneCall() {
        var olga = somebody();
        var both = List.of(
                SolvedTicket.leftOutIn(99).reopened().from(olga).at(jdbc, NOVEMBER),
                SolvedTicket.leftOutIn(99).reopened().from(olga).at(jdbc, NOVEMBER));

        transaction.executeWithoutResult(status -> both.forEach(id -> {
            var ticket = tickets.get(id);
            ticket.close(Closing.CONFIRMED, NOVEMBER);
            tickets.save(ticket);
        }));

        assertThat(both.stream().filter(this::isToBePhoned)).hasSize(1);
    }

    @Test
    void onlySolvedTicketsAreAskedAbout() {
        for (var how : List.of(Closing.DUPLICATE, Closing.WITHDRAWN, Closing.SPAM)) {
            assertThat(isToBePhoned(closed(SolvedTicket.leftOutIn(99).reopened().from(somebody()), how, NOVEMBER)))
                    .as("%s", how)
                    .isFalse();
        }
    }

    /** Who solves tickets must not wait for quality: one question which table is in force, and no more. */
    @Test
    void whoIsLeftOutLeavesNoTrace() {
        var ticket = closed(SolvedTicket.leftOutIn(99).from(somebody()), NOVEMBER);

        assertThat(jdbc.sql("select count(*) from desk.decision_trace where business_key = :key")
                        .param("key", ticket.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theTaskWaitsForTheQualityOfficer() {
        var chosen = closed(SolvedTicket.leftOutIn(99).reopened().from(somebody()), NOVEMBER);

        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(chosen.toString())
                .singleResult();
        assertThat(task.getName()).isEqualTo("Позвонить и спросить");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("quality");
        assertThat(tasks.getVariables(task.getId()))
                .containsAllEntriesOf(Map.of("ticketId", chosen.number(), "subject", "Не печатает принтер"));
    }
}
