package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.SolvedBefore;
import org.zayavka.support.TestMail;

/** S3.5, S3.6: who waits knows when, and hears once that others went ahead. Of its own: nobody else stands in line. */
@DirtiesContext
class QueueByMailTests extends DeskScenario {

    private static final TestMail OWN_MAIL = TestMail.start();
    private static final String MOVED = "встали более срочные";

    @Autowired
    private JdbcClient jdbc;

    QueueByMailTests() {
        super(OWN_MAIL);
    }

    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(OWN_MAIL, properties);
        properties.add("zayavka.queue.check", () -> "500ms");
    }

    /** Seven tickets a day for four weeks: 85 minutes of working time for each. */
    @BeforeEach
    void itIsMondayMorningAndTheQueueHasAPace() {
        DeskClock.set("2026-11-23T10:00");
        jdbc.sql("update desk.ticket set state = 'CLOSED'").update();
        SolvedBefore.perDay(jdbc, "line1", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 21), 7);
    }

    @Test
    void whoWaitsIsToldTheHourAndOnceThatOthersWentAhead() {
        var first = registered(olga, "Первая заявка");
        var second = registered(olga, "Вторая заявка");
        var third = registered(petr, "Третья заявка");
        assertThat(first.text()).contains("В очереди вы первые.", "понедельник, 23 ноября, ", "до 11:00");
        assertThat(second.text()).contains("Перед вами в очереди 1 заявка.", "с 11:00 до 12:00");
        assertThat(third.text())
                .contains("Перед вами в очереди 2 заявки.", "Начнём не позднее понедельника, 23 ноября, 12:0")
                .doesNotContain("Ожидаем, что очередь");
        assertThat(anna.task(second.number()).shown("deadlineCard")).contains("перед ней: 1", "с 11:00 до 12:00");
        assertThat(anna.tasklist().page("/desk/queue").getBody())
                .contains("с 11:00 до 12:00", "не позднее понедельника, 23 ноября, 12:0")
                .doesNotContain("13:30");

        registered(nikolay, "СРОЧНО: не работает касса");

        await().atMost(Duration.ofSeconds(30)).until(() -> moved() == 2);
        assertThat(aboutTheQueue(olga, first)).singleElement().asString().contains("с 11:00 до 12:00", "решим до");
        assertThat(aboutTheQueue(olga, second))
                .singleElement()
                .asString()
                .contains(
                        "Начнём, как и обещали, не позднее понедельника, 23 ноября, 12:0",
                        "Перед вами в очереди 2 заявки.")
                .doesNotContain("13:30");

        registered(nikolay, "СРОЧНО: не работает и склад");

        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(30)).until(() -> moved() == 2);
        assertThat(events(first.number())).containsOnlyOnce("ExpectedTimeTold", "ExpectedTimeMoved");
    }

    /** S2.2: at night those of the morning are not before it; how fast the night goes, nobody says. */
    @Test
    void atNightOnlyThoseServedRoundTheClockStandBeforeEachOther() {
        DeskClock.set("2026-11-24T22:00");
        registered(olga, "СРОЧНО: до утра");
        registered(petr, "СРОЧНО: тоже до утра");
        DeskClock.set("2026-11-25T03:00");

        var first = registered(john, "Night problem");
        var second = registered(john, "Another night problem");

        assertThat(first.text())
                .contains("You are first in the queue.", "We will start on it by Wednesday, 25 November, 00:3");
        assertThat(second.text()).contains("Before you in the queue: 1 ticket").doesNotContain("We expect to come");
    }

    private static Letter registered(Correspondent who, String subject) {
        who.letter(subject, "Помогите, пожалуйста.").send();
        return who.awaitsAnswerTo(subject.replace("СРОЧНО: ", ""));
    }

    private long moved() {
        return register("select count(*) from desk.outbox where letter = 'queueMoved'")
                .get(0);
    }

    private static List<String> aboutTheQueue(Correspondent who, Letter confirmation) {
        who.awaits(letter -> isAboutTheQueue(letter, confirmation));
        return who.letters().stream()
                .filter(letter -> isAboutTheQueue(letter, confirmation))
                .map(Letter::text)
                .toList();
    }

    private static boolean isAboutTheQueue(Letter letter, Letter confirmation) {
        return letter.number() == confirmation.number() && letter.text().contains(MOVED);
    }
}
