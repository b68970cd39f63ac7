package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.notification.LettersTestConfiguration.NOW;
import static org.zayavka.notification.TestTickets.request;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.TicketId;
import org.zayavka.support.SolvedBefore;
import org.zayavka.ticket.NewTicket;

/** S3.6: who was told an hour hears, once, that others went ahead. The queue takes an hour for each ticket. */
@NullUnmarked
@LettersTest
class QueueWatchTests {

    @Autowired
    TestTickets tickets;

    @Autowired
    RequesterLetters letters;

    @Autowired
    QueueWatch watch;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEmptyQueueWithAPace() {
        SolvedBefore.perDay(jdbc, "linewatched", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 21), 10);
        jdbc.sql("update desk.ticket set state = 'CLOSED'").update();
    }

    @Test
    void whoWasOvertakenHearsOfItOnce() {
        var first = told("Первая");
        var second = told("Вторая");
        goAhead(told("Третья"), told("Четвёртая"));

        watch.tellWhoWasOvertaken();
        goAhead(told("Пятая"), told("Шестая"));
        watch.tellWhoWasOvertaken();

        assertThat(moved()).containsExactlyInAnyOrder(first.number(), second.number());
    }

    @Test
    void anHourIsNoMove() {
        told("Первая");
        goAhead(told("Вторая"));

        watch.tellWhoWasOvertaken();

        assertThat(moved()).isEmpty();
    }

    @Test
    void whatAnAgentHasTakenWaitsNoLonger() {
        var first = told("Первая");
        tickets.work(first, ticket -> ticket.awaits("task", "anna"));
        goAhead(told("Вторая"), told("Третья"));

        watch.tellWhoWasOvertaken();

        assertThat(moved()).isEmpty();
    }

    /** Its deadline has warnings of its own. */
    @Test
    void aQueueThatIsOnlySlowTellsNobody() {
        told("Первая");
        told("Вторая");
        told("Третья");
        jdbc.sql("""
                update desk.ticket_event set facts = jsonb_build_object('expected', '2026-11-20T06:00:00Z')
                 where kind = 'ExpectedTimeTold'
                """).update();

        watch.tellWhoWasOvertaken();

        assertThat(moved()).isEmpty();
    }

    private TicketId told(String subject) {
        NewTicket like = request(tickets.olga(), subject, "Молчит");
        var request = new NewTicket(
                subject, "watched", like.mailbox(), like.requester(), List.of(), false, null, false, NOW, like.first());
        return tickets.registered(request, ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
    }

    private void goAhead(TicketId... urgent) {
        for (var id : urgent) {
            tickets.work(id, ticket -> ticket.queue("linewatched", 90, NOW.plusSeconds(60)));
        }
    }

    /** Whose requesters heard that the queue has moved. */
    private List<Long> moved() {
        return jdbc.sql("""
                select ticket from desk.ticket_event join desk.ticket on ticket.number = ticket_event.ticket
                 where kind = 'ExpectedTimeMoved' and state = 'WORKING'
                """).query(Long.class).list();
    }
}
