package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What came to the wrong department and no table noticed, people hand over with the form (S5.8, S2.6). */
class HandingOverTests extends ScenarioTests {

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    /** S5.8: a technical problem sent to billing reaches the technicians, who read why. */
    @Test
    void billingHandsATechnicalMatterToLineOne() {
        olga.letter("Моргает экран на кассе", "Второй день, покупатели ждут.")
                .to(BILLING)
                .send();
        var confirmation = olga.awaitsAnswerTo("Моргает экран на кассе");
        var number = confirmation.number();
        assertThat(ticket(number, "queue")).isEqualTo("billing");
        assertThat(anna.find(number)).isEmpty();

        bella.task(number).complete("outcome", "department", "department", "support", "handOverReason", "Это техника.");

        var task = anna.task(number, "userTask_triage");
        assertThat(task.assignee()).isEmpty();
        assertThat(task.shown("conversation")).contains("Это техника.");
        assertThat(bella.find(number)).isEmpty();
        assertThat(ticket(number, "department")).isEqualTo("support");
        assertThat(ticket(number, "queue")).isEqualTo("line1");
        assertThat(ticket(number, "calendar")).isEqualTo("workdays9to19");
        assertThat(events(number)).containsSubsequence("TicketHandedOver", "PromiseGiven", "TicketQueued");
        var changed = olga.awaits(letter -> letter.subject().contains("Моргает экран на кассе")
                && letter.text().contains("Прежний срок"));
        assertThat(changed.header("From")).contains(SUPPORT);
        assertThat(changed.text()).doesNotContain("Это техника.");

        task.solve("Заменили кабель экрана.");

        olga.awaits(letter -> letter.text().contains("Заменили кабель экрана."));
        assertThat(olga.letters().stream().filter(letter -> letter.number() == number))
                .as("confirmation, new deadline, solution")
                .hasSize(3);
    }

    /** Nobody of the old department holds it, and line 1 of the new one begins. */
    @Test
    void lineTwoHandsAMatterOfMoneyToBilling() {
        petr.letter("Кто платит за кабель", "Вопрос после вашего визита.").send();
        var number = petr.awaitsAnswerTo("Кто платит за кабель").number();
        anna.task(number).complete("outcome", "line2", "note", "К вам");

        boris.task(number, "userTask_solveOnLine2")
                .complete("outcome", "department", "department", "billing", "handOverReason", "О деньгах.");

        var task = bella.task(number, "userTask_triage");
        assertThat(task.assignee()).isEmpty();
        assertThat(task.shown("conversation")).contains("О деньгах.");
        assertThat(ticket(number, "line")).isEqualTo("1");
        assertThat(boris.find(number)).isEmpty();
    }

    @Test
    void theSameDepartmentAgainIsRefusedAndNothingChanges() {
        olga.letter("Шумит вытяжка", "В подсобке.").send();
        var number = olga.awaitsAnswerTo("Шумит вытяжка").number();
        var task = anna.task(number).take();

        var refused = task.submit(
                Map.of("outcome", "department", "department", "support", "handOverReason", "Пусть смотрят другие"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("№ " + number, "уже в этом отделе");
        assertThat(anna.task(number).assignee()).isEqualTo("anna");
        assertThat(events(number)).doesNotContain("TicketHandedOver");
    }

    @Test
    void nobodyHandsOverWithoutSayingWhereAndWhy() {
        olga.letter("Скрипит дверь", "В архиве.").send();
        var task = anna.task(olga.awaitsAnswerTo("Скрипит дверь").number()).take();

        var refused = task.submit(Map.of("outcome", "department", "handOverReason", "  "));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).contains("«Отдел»", "«Почему передаётся»");
    }
}
