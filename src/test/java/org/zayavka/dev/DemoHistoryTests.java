package org.zayavka.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.Customers;
import org.zayavka.support.DeskTest;

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
    private Clock clock;

    @Test
    void isAddedOnceWithOpenTicketsThatAreReal() {
        DemoStaff.addTo(identities);
        DemoCustomers.addTo(customers, register);

        var history = beans.createBean(DemoHistory.class);

        history.add(600);
        var tickets = count("select count(*) from desk.ticket");
        history.add(600);

        assertThat(tickets).isEqualTo(600);
        assertThat(count("select count(*) from desk.ticket")).isEqualTo(600);
        assertThat(count("select count(*) from desk.ticket where state <> 'CLOSED'"))
                .isPositive();
        assertThat(count("select count(*) from desk.ticket where arrived_at > now() - interval '7 days'"))
                .isPositive();
        jdbc.sql("select task from desk.ticket where state = 'WORKING'")
                .query(String.class)
                .list()
                .forEach(task ->
                        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1));
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
