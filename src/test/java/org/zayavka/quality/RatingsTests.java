package org.zayavka.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.support.DeskTest;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Tickets;

/** S4.2: requesters say how it was solved, and change it until the month of its closing ends. */
@NullUnmarked
@DeskTest
class RatingsTests {

    private static final Instant SOLVED = Instant.parse("2026-11-20T06:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tickets tickets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Ratings ratings;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    private static void now(String moment) {
        ClockUtil.offset(Duration.between(Instant.now(), Instant.parse(moment)).toMillis());
    }

    private TicketId solved() {
        now("2026-11-20T06:00:00Z");
        return SolvedTicket.leftOutIn(99).from("rater@romashka.example").at(jdbc, SOLVED);
    }

    private TicketId closed(String at) {
        var id = solved();
        transaction.executeWithoutResult(status -> {
            var ticket = tickets.get(id);
            ticket.close(Closing.SILENCE, Instant.parse(at));
            tickets.save(ticket);
        });
        return id;
    }

    private List<String> facts(TicketId ticket) {
        return jdbc.sql("""
                select facts ->> 'score' from desk.ticket_event where ticket = ? and kind = 'TicketRated' order by id
                """).param(ticket.number()).query(String.class).list();
    }

    private long headTasks(TicketId ticket) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("badRating")
                .processInstanceBusinessKey(ticket.toString())
                .count();
    }

    @Test
    void isKeptWithTheTicketAndChangedInBetween() {
        var ticket = solved();

        ratings.rate(ticket, 5, null);
        ratings.rate(ticket, 5, null);
        ratings.rate(ticket, 4, "Быстро, но не сразу поняли.");

        var rating = ratings.find(ticket).orElseThrow();
        assertThat(rating.score()).isEqualTo(4);
        assertThat(rating.words()).isEqualTo("Быстро, но не сразу поняли.");
        assertThat(facts(ticket)).containsExactly("5", "4");
        assertThat(jdbc.sql("select pieces::text from desk.message where ticket = ?")
                        .param(ticket.number())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("не сразу поняли");
        assertThat(jdbc.sql(
                                "select agent || ' ' || queue || ' ' || plan || ' ' || rated_on from desk.rating where ticket = ?")
                        .param(ticket.number())
                        .query(String.class)
                        .single())
                .isEqualTo("anna line1 standard 2026-11-20");
    }

    @Test
    void wordsStayWhenOnlyTheScoreIsSent() {
        var ticket = solved();
        ratings.rate(ticket, 3, "Долго.");

        ratings.rate(ticket, 4, null);

        assertThat(ratings.find(ticket).orElseThrow().words()).isEqualTo("Долго.");
    }

    /** Midnight is the desk's: 21:00 in Greenwich. */
    @Test
    void isOpenUntilTheMonthOfTheClosingEnds() {
        var ticket = closed("2026-11-23T06:00:00Z");
        ratings.rate(ticket, 2, null);

        now("2026-11-30T20:59:00Z");
        ratings.rate(ticket, 4, null);
        now("2026-11-30T21:00:01Z");

        assertThatThrownBy(() -> ratings.rate(ticket, 5, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("до конца месяца");
        assertThat(ratings.find(ticket).orElseThrow().score()).isEqualTo(4);
    }

    /** Closed at half past midnight of December in Moscow, still November in Greenwich. */
    @Test
    void theMonthIsTheDesks() {
        var ticket = closed("2026-11-30T21:30:00Z");

        now("2026-12-31T20:59:00Z");
        ratings.rate(ticket, 5, null);
        now("2026-12-31T21:00:01Z");

        assertThatThrownBy(() -> ratings.rate(ticket, 4, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void isOpenWhileTheTicketIsNotClosed() {
        var ticket = solved();

        now("2027-01-15T06:00:00Z");
        ratings.rate(ticket, 5, null);

        assertThat(facts(ticket)).containsExactly("5");
    }

    /** S1.7: at night, too; while the task waits, changes find an open door. */
    @Test
    void badWithWordsCallsTheHead() {
        var ticket = solved();
        now("2026-11-20T00:30:00Z");

        ratings.rate(ticket, 2, null);
        assertThat(headTasks(ticket)).isZero();
        ratings.rate(ticket, 2, "Приехали не вовремя.");
        assertThat(headTasks(ticket)).isEqualTo(1);
        ratings.rate(ticket, 1, "И нагрубили.");
        assertThat(headTasks(ticket)).isEqualTo(1);
    }

    @Test
    void goodWithWordsCallsNobody() {
        var ticket = solved();

        ratings.rate(ticket, 3, "Могло быть быстрее.");

        assertThat(headTasks(ticket)).isZero();
    }

    @Test
    void isSafeFromTwoClicksAtOnce() throws InterruptedException {
        var ticket = solved();

        var clicks = List.of(1, 2, 3, 4).stream()
                .map(score -> new Thread(() -> ratings.rate(ticket, score, null)))
                .toList();
        clicks.forEach(Thread::start);
        for (var click : clicks) {
            click.join();
        }

        assertThat(facts(ticket))
                .containsExactlyInAnyOrder("1", "2", "3", "4")
                .last()
                .isEqualTo(Integer.toString(ratings.find(ticket).orElseThrow().score()));
    }
}
