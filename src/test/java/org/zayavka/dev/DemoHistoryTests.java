package org.zayavka.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.Customers;
import org.zayavka.dev.history.DeskRules;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;
import org.zayavka.support.DeskTest;
import org.zayavka.ticket.Promises;
import org.zayavka.ticket.Tickets;

/** S4.3: the first command can begin with half a year behind it. */
@DeskTest
@NullUnmarked
@TestPropertySource(
        properties = {
            "zayavka.mail.mailboxes[0].address=support@zayavka.example",
            "zayavka.mail.mailboxes[0].department=support",
            "zayavka.mail.mailboxes[0].name=Служба поддержки",
            "zayavka.mail.mailboxes[1].address=billing@zayavka.example",
            "zayavka.mail.mailboxes[1].department=billing",
            "zayavka.mail.mailboxes[1].name=Расчёты с клиентами",
            "zayavka.channel.out-workers=0"
        })
class DemoHistoryTests {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private IdentityService identities;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerRegister register;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tickets desk;

    @Autowired
    private Promises promises;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    @Test
    void isAddedOnceWithOpenTicketsThatAreReal() {
        DemoStaff.addTo(identities);
        DemoCustomers.addTo(customers, register);

        var history = beans.createBean(DemoHistory.class);

        var begun = clock.instant();
        history.add(600);
        assertThat(DeskRules.faults(jdbc, calendars, begun.minusSeconds(1))).isEmpty();
        var tickets = count("select count(*) from desk.ticket");
        history.add(600);

        assertThat(tickets).isEqualTo(600);
        assertThat(count("select count(*) from desk.ticket")).isEqualTo(600);
        assertThat(count("select count(*) from desk.ticket where state <> 'CLOSED'"))
                .isPositive();
        assertThat(count("select count(*) from desk.ticket where arrived_at > now() - interval '7 days'"))
                .isPositive();
        claimsOfEveryKind();
        // The timers of open tickets are real, and the figures follow them within seconds.
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(this::figuresAddUp);
        promisesFollow();
        jdbc.sql("select task from desk.ticket where state = 'WORKING'")
                .query(String.class)
                .list()
                .forEach(task ->
                        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1));
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    /** S3.10: what the pages of claims in Cockpit show. */
    private void claimsOfEveryKind() {
        assertThat(jdbc.sql("select distinct state from desk.claim where closed_at is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("REGISTERED", "INCOMPLETE", "EXPLAINED", "DECIDED");
        var open = jdbc.sql("select number from desk.claim where closed_at is null")
                .query(Long.class)
                .list();
        assertThat(open)
                .hasSize(7)
                .allSatisfy(number -> assertThat(tasks.createTaskQuery()
                                .processInstanceBusinessKey("C-" + number)
                                .count())
                        .isPositive());
        assertThat(count("select count(*) from desk.claim where closed_at is null and missed_at is not null"))
                .isEqualTo(1);
        assertThat(count("select count(distinct claim) from desk.claim_event where kind = 'ClaimDeadlineNear'"))
                .isEqualTo(4);
        for (var outcome : List.of("granted", "partly", "refused")) {
            assertThat(count(
                            "select count(*) from desk.claim where state = 'ANSWERED' and outcome = '" + outcome + "'"))
                    .as(outcome)
                    .isPositive();
        }
        assertThat(count("select count(*) from desk.claim where answered_at > due_at"))
                .isPositive();
        assertThat(count("select count(*) from desk.claim where answered_at <= due_at"))
                .isPositive();
        assertThat(count("select count(*) from desk.rating")).isPositive();
        assertThat(count("select count(*) from desk.quality_call where outcome = 'answered'"))
                .isPositive();
    }

    /** What the desk counts now is what its tickets carry, also those that were reopened. */
    private void promisesFollow() {
        var numbers =
                jdbc.sql("select number from desk.ticket").query(Long.class).list();
        assertThat(numbers)
                .allSatisfy(number -> transaction.executeWithoutResult(status -> {
                    var ticket = desk.get(new TicketId(number));
                    // A clock that stands has no warning of its own.
                    assertThat(promises.again(ticket, clock.instant()))
                            .as("№ %s", number)
                            .usingRecursiveComparison()
                            .ignoringFields("warningAt")
                            .isEqualTo(ticket.promise());
                }));
    }

    /** Every ticket has its figures, and they say what the facts say. */
    private void figuresAddUp() {
        assertThat(count("select count(*) from desk.figure_ticket")).isEqualTo(600);
        assertThat(count("""
                select count(*) from desk.figure_ticket f join desk.ticket t on t.number = f.number
                where f.state is distinct from t.state or f.priority is distinct from lower(t.priority)
                   or f.company is distinct from t.company or f.reopened <> t.opened_times - 1
                   or f.reaction_due is distinct from t.reaction_due or f.reacted_at is distinct from t.reacted_at
                   or t.state = 'CLOSED' and f.solved_at is distinct from t.solved_at
                   or t.state = 'CLOSED' and (f.closed_at is null or f.solved_at is not null and f.solution_minutes is null)
                """)).isZero();
        assertThat(jdbc.sql("""
                select f.number
                from desk.figure_ticket f
                join desk.ticket t on t.number = f.number
                join desk.ticket_event e on e.ticket = t.number
                where t.state = 'CLOSED'
                group by f.number
                having coalesce(f.solution_kept, true) <> (count(*) filter (
                    where kind = 'DeadlineMissed' and facts ->> 'clock' = 'solution') = 0)
                """).query(Long.class).list()).isEmpty();
        assertThat(count("select sum(arrived) - sum(closed) from desk.figure_sum where breakdown = 'all'"))
                .isEqualTo(count("select count(*) from desk.ticket where state <> 'CLOSED'"));
        assertThat(jdbc.sql("select sum(arrived) from desk.figure_sum group by breakdown")
                        .query(Long.class)
                        .list())
                .hasSize(9)
                .containsOnly(600L);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
