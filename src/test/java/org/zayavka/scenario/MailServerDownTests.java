package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.TestMail;

/** S1.2, S1.4: a dead mail server delays letters, never tickets. */
@DirtiesContext
class MailServerDownTests extends DeskScenario {

    private static final TestMail OWN_MAIL = TestMail.start();

    MailServerDownTests() {
        super(OWN_MAIL);
    }

    /** A desk that waited for its mail server by a clock that then goes back waits too long for whoever comes next. */
    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(OWN_MAIL, properties);
    }

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @Test
    void anHourWithoutTheMailServerLosesNothingRepeatsNothingAndKeepsTheOrder() {
        petr.letter("Нет связи", "Не открывается почта.").send();
        var number = petr.awaitsAnswerTo("Нет связи").number();
        OWN_MAIL.goesDown();

        anna.task(number).ask("Какой у вас адрес?");
        anna.task(number, "userTask_waitForAnswer").complete("outcome", "answered", "note", "Сказал по телефону");
        anna.task(number, "userTask_triage").solve("Ящик открыт, проверьте.");
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting(number) >= 2);
        assertThat(ticket(number, "state")).isEqualTo("SOLVED");

        DeskClock.forward(Duration.ofHours(1));
        OWN_MAIL.comesBack();

        await().atMost(Duration.ofMinutes(2)).until(() -> waiting(number) == 0);
        // A new deadline may be told between them, where the pause took long enough to move it.
        var texts = textsAbout(number);
        assertThat(String.join("\n", texts)).containsSubsequence("Какой у вас адрес?", "Ящик открыт, проверьте.");
        assertThat(texts)
                .filteredOn(text -> text.contains("Ящик открыт, проверьте."))
                .hasSize(1);
    }

    private long waiting(long number) {
        return register("select count(*) from desk.outbox where state <> 'SENT' and ticket = " + number)
                .get(0);
    }

    private List<String> textsAbout(long number) {
        return petr.letters().stream()
                .filter(letter -> letter.number() == number)
                .map(Letter::text)
                .toList();
    }
}
