package org.zayavka.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.ticket.Samples.LEVEL;
import static org.zayavka.ticket.Samples.MONDAY_10;
import static org.zayavka.ticket.Samples.solved;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.TestPostgres;

/** What is still worth a word when a timer comes (S2.6). */
class BreachesTests {

    private static final Instant WARNING = MONDAY_10.plus(Duration.ofHours(6));
    private static final Instant DUE = MONDAY_10.plus(Duration.ofHours(8));

    private final Breaches breaches = new Breaches(new TicketLog(JdbcClient.create(TestPostgres.database())));

    @Test
    void aDeadlineIsNearFromItsWarningUntilItPasses() {
        var ticket = reopened();

        assertThat(breaches.isNear(ticket, SlaClock.SOLUTION, WARNING.minusSeconds(1)))
                .isFalse();
        assertThat(breaches.isNear(ticket, SlaClock.SOLUTION, WARNING)).isTrue();
        assertThat(breaches.isNear(ticket, SlaClock.SOLUTION, DUE.minusSeconds(1)))
                .isTrue();
    }

    /** Reopened long after: both timers come at once, and only one of them has something to say. */
    @Test
    void aDeadlineThatHasPassedIsMissedAndNotNear() {
        var ticket = reopened();

        assertThat(breaches.isNear(ticket, SlaClock.SOLUTION, DUE)).isFalse();
        assertThat(breaches.isMissed(ticket, SlaClock.SOLUTION, DUE)).isTrue();
        assertThat(breaches.isNear(ticket, SlaClock.SOLUTION, DUE.plus(Duration.ofDays(3))))
                .isFalse();
    }

    private static Ticket reopened() {
        var ticket = solved();
        ticket.reopen(new Promise("standard", LEVEL, MONDAY_10, DUE, DUE, DUE, WARNING), MONDAY_10);
        return ticket;
    }
}
