package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** What is promised, and what happens when it is not kept. */
class DeadlinesByMailTests extends ScenarioTests {

    /** S2.2, complaint 11: a letter of the evening is counted from the morning. */
    @Test
    void aStandardContractIsPromisedInWorkingHours() {
        DeskClock.set("2026-11-20T20:00");

        olga.letter("Вечерняя заявка", "После рабочего дня.").send();

        var number = olga.awaitsAnswerTo("Вечерняя заявка").number();
        assertThat(instant(ticket(number, "solution_due"))).isAfter(moscow("2026-11-23T09:00"));
        assertThat(ticket(number, "calendar")).isEqualTo("workdays9to19");
        assertThat(anna.task(number).shown("deadlineCard")).contains("понедельник");
    }

    /** S2.2: 24×7 means at night too; the reader's zone and language are the contact's. */
    @Test
    void aPremiumContractIsServedRoundTheClockAndToldInTheReadersZone() {
        DeskClock.set("2026-11-22T03:00");

        john.letter("Server is down", "No answer since midnight.").send();

        var confirmation = john.awaitsAnswerTo("Server is down");
        assertThat(ticket(confirmation.number(), "calendar")).isEqualTo("always");
        assertThat(confirmation.text()).contains("Hello", "Sunday, 22 November");
        var due = instant(ticket(confirmation.number(), "solution_due"));
        var london = due.atZone(java.time.ZoneId.of("Europe/London"));
        assertThat(confirmation.text()).contains("%d:%02d".formatted(london.getHour(), london.getMinute()));
    }

    /** S1.3 */
    @Test
    void anUrgentTicketIsPromisedInTwoHoursAndGoesAhead() {
        DeskClock.set("2026-11-23T10:00");
        olga.letter("Обычная заявка", "Не горит.").send();
        olga.letter("СРОЧНО: не работает касса", "Очередь в магазине.").send();

        var urgent = olga.awaitsAnswerTo("не работает касса").number();
        var normal = olga.awaitsAnswerTo("Обычная заявка").number();

        assertThat(ticket(urgent, "priority")).isEqualTo("URGENT");
        assertThat(Duration.between(instant(ticket(urgent, "arrived_at")), instant(ticket(urgent, "solution_due"))))
                .isBetween(Duration.ofHours(2).minusSeconds(1), Duration.ofHours(2));
        assertThat(anna.task(urgent).priority()).isGreaterThan(anna.task(normal).priority());
    }

    /** S1.3: "any request can be declared urgent" */
    @Test
    void aReplyMakesATicketUrgentAndTheNewPromiseIsTold() {
        DeskClock.set("2026-11-23T10:00");
        olga.letter("Не горит пока", "Подождёт.").send();
        var confirmation = olga.awaitsAnswerTo("Не горит пока");
        DeskClock.forward(Duration.ofHours(1));

        olga.letter("", "Срочно!").replyingTo(confirmation).send();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(confirmation.number(), "priority").equals("URGENT"));
        assertThat(instant(ticket(confirmation.number(), "solution_due")))
                .isBetween(moscow("2026-11-23T13:00"), moscow("2026-11-23T13:02"));
        olga.awaits(letter -> letter.subject().contains("Не горит пока")
                && letter.text().contains("13:0")
                && !letter.messageId().equals(confirmation.messageId()));
        assertThat(anna.task(confirmation.number()).priority()).isEqualTo(90);
    }

    /** S4.3, S2.6: priority and queue by the table, with the reason kept. */
    @Test
    void lineOneSeesPriorityQueueAndWhy() {
        DeskClock.set("2026-11-23T10:00");
        olga.letter("Почему такой срок", "Интересно.").send();

        var number = olga.awaitsAnswerTo("Почему такой срок").number();

        assertThat(ticket(number, "queue")).isEqualTo("line1");
        assertThat(register("select count(*) from desk.decision_trace where business_key = '" + number + "'")
                        .get(0))
                .isGreaterThanOrEqualTo(3);
        assertThat(anna.tasklist().page("/desk/tickets/" + number).getBody())
                .contains("Уровень обслуживания", "Сработало правило", "версия 1");
    }

    /** S2.6: deadlines are watched. */
    @Test
    void aMissedDeadlineReachesTheHeadWhoRecordsTheReason() {
        DeskClock.set("2026-11-23T10:00");
        olga.letter("СРОЧНО: забытая заявка", "Никто не берёт.").send();
        var number = olga.awaitsAnswerTo("забытая заявка").number();

        anna.task(number).take();
        DeskClock.forward(Duration.ofMinutes(121));

        var task = galina.task(number, "userTask_explainBreach");
        assertThat(events(number)).contains("DeadlineMissed");
        task.complete("breachReason", "noCapacity", "breachComment", "Двое заболели");
        assertThat(events(number)).contains("BreachExplained");
        assertThat(anna.task(number).step()).isEqualTo("userTask_triage");
    }

    /** S2.6: what was missed once is told once, however often the ticket comes back. */
    @Test
    void aTicketThatReopensAfterAMissedDeadlineIsNotReportedAgain() {
        DeskClock.set("2026-11-23T10:00");
        olga.letter("Тормозит терминал", "Весь день.").send();
        var number = olga.awaitsAnswerTo("Тормозит терминал").number();
        anna.task(number).take();
        DeskClock.forward(Duration.ofDays(3));
        var explain = galina.task(number, "userTask_explainBreach");
        explain.complete("breachReason", "noCapacity", "breachComment", "Не хватило людей.");
        anna.task(number, "userTask_triage").solve("Терминал заменён.");
        var solution = olga.awaits(letter -> letter.text().contains("Терминал заменён."));

        olga.letter("", "Снова тормозит").replyingTo(solution).send();
        anna.task(number, "userTask_triage");
        DeskClock.forward(Duration.ofHours(1));
        await().pollDelay(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(60))
                .until(() -> firedOverdueTimers(number) == 0);

        assertThat(events(number)).containsOnlyOnce("DeadlineMissed").doesNotContain("DeadlineNear");
        assertThat(galina.tasksOfStep("userTask_explainBreach"))
                .noneMatch(task -> task.shown("ticketNumber").equals(Long.toString(number)));
    }

    private long firedOverdueTimers(long number) {
        return register("""
                select count(*) from act_ru_job job join act_ru_execution process on process.id_ = job.process_instance_id_
                where process.business_key_ = '%d' and job.duedate_ < timestamp '2026-11-26 12:00'
                """.formatted(number)).get(0);
    }

    /** S5.8 */
    @Test
    void aTechnicalProblemSentToBillingReachesTheTechnicians() {
        DeskClock.set("2026-11-23T10:00");

        olga.letter("Не работает сайт", "Сайт не открывается, ошибка 502.")
                .to(BILLING)
                .send();

        var number = olga.awaitsAnswerTo("Не работает сайт").number();
        assertThat(ticket(number, "department")).isEqualTo("support");
        assertThat(ticket(number, "queue")).isEqualTo("line1");
    }

    /** S5.8: billing on Friday evening is honestly promised for Monday. */
    @Test
    void aBillingQuestionOfFridayEveningIsPromisedForMonday() {
        DeskClock.set("2026-11-20T19:30");

        olga.letter("Счёт за ноябрь", "Пришлите, пожалуйста, счёт и акт.")
                .to(BILLING)
                .send();

        var confirmation = olga.awaitsAnswerTo("Счёт за ноябрь");
        assertThat(confirmation.text()).contains("понедельник");
        assertThat(instant(ticket(confirmation.number(), "reaction_due")))
                .isBetween(moscow("2026-11-23T09:00"), moscow("2026-11-23T18:00"));
        assertThat(bella.task(confirmation.number()).step()).isEqualTo("userTask_triage");
        assertThat(anna.find(confirmation.number())).isEmpty();
    }

    private static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(DeskClock.MOSCOW).toInstant();
    }
}
