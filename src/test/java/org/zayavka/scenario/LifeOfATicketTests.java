package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket from the first letter to the last, through the real doors. */
class LifeOfATicketTests extends ScenarioTests {

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    /** S4.1, S1.1: the ticket is made from the letter; its description is the letter's body. */
    @Test
    void aLetterBecomesATicketThatShowsWhoAsksForWhat() {
        olga.letter("Не печатает принтер", "Принтер в бухгалтерии мигает красным.")
                .attaching("снимок экрана.png")
                .send();

        var task = anna.task(olga.awaitsAnswerTo("Не печатает принтер").number());

        assertThat(task.step()).isEqualTo("userTask_triage");
        assertThat(task.shown("conversation")).contains("мигает красным");
        assertThat(task.shown("requesterCard")).contains("Ольга Петровна Синицына", "Ромашка", "100-24");
        assertThat(task.shown("files")).contains("снимок экрана.png");
    }

    /** S1.2, S5.3 */
    @Test
    void theConfirmationTellsNumberAndDeadlineToTheRequesterAndToTheContractsAddress() {
        olga.letter("Нет сети на складе", "Пропала сеть.").send();

        var confirmation = olga.awaitsAnswerTo("Нет сети на складе");
        var office = new Correspondent(MAIL, OFFICE, "Офис").awaitsAnswerTo("Нет сети на складе");

        assertThat(confirmation.subject()).matches("\\[zayavka #\\d+] Нет сети на складе");
        assertThat(confirmation.text()).contains("23 ноября", "100-24");
        assertThat(confirmation.html()).contains("23 ноября");
        assertThat(confirmation.header("Auto-Submitted")).startsWith("auto-");
        assertThat(office.number()).isEqualTo(confirmation.number());
    }

    /** S1.4, S4.5, S1.5: the reply goes back to whoever solved it. */
    @Test
    void theSolutionIsMailedAndAReplyReopensForWhoeverSolvedIt() {
        olga.letter("Не открывается отчёт", "Ошибка при открытии.").send();
        var number = olga.awaitsAnswerTo("Не открывается отчёт").number();
        anna.task(number).solve("Переустановили программу отчётов.");
        var solution = olga.awaits(letter -> letter.text().contains("Переустановили программу отчётов."));

        olga.letter("", "Опять не открывается, та же ошибка.")
                .replyingTo(solution)
                .send();

        var again = anna.task(number, "userTask_triage");
        assertThat(again.assignee()).isEqualTo("anna");
        assertThat(again.shown("conversation")).contains("та же ошибка");
        assertThat(solution.header("Auto-Submitted")).isIn("", "no");
    }

    /** S4.5: the requester's yes closes it. */
    @Test
    void theRequestersYesClosesIt() {
        olga.letter("Медленно работает почта", "Письма идут час.").send();
        var number = olga.awaitsAnswerTo("Медленно работает почта").number();
        anna.task(number).solve("Разгрузили очередь на сервере.");
        var solution = olga.awaits(letter -> letter.text().contains("Разгрузили очередь"));

        olga.letter("", "Спасибо, всё работает!").replyingTo(solution).send();

        awaitsState(number, "CLOSED", "CONFIRMED");
    }

    /** S1.5, complaint 8 */
    @Test
    void whoeverSignsTheirThanksHasSaidThanksAndWhoeverSignsAConfirmationHasConfirmed() {
        john.letter("The scanner is silent", "It does not scan.").send();
        var number = john.awaitsAnswerTo("The scanner is silent").number();
        anna.task(number).solve("We have restarted the scanner.");
        var solution = john.awaits(letter -> letter.text().contains("restarted the scanner"));

        john.letter("", "Thank you!\n\nJohn Carter").replyingTo(solution).send();
        await().atMost(Duration.ofSeconds(30)).until(() -> events(number).contains("ThanksReceived"));
        assertThat(ticket(number, "state")).isEqualTo("SOLVED");

        john.letter("", "Thanks, it works now.\n\nJohn Carter\nАО «Вектор»\n\n> We have restarted the scanner.")
                .replyingTo(solution)
                .send();
        awaitsState(number, "CLOSED", "CONFIRMED");
    }

    /** S1.6, complaint 9 */
    @Test
    void threeDaysOfSilenceCloseItAndTheDateWasAnnounced() {
        olga.letter("Сменить картридж", "Закончился тонер.").send();
        var number = olga.awaitsAnswerTo("Сменить картридж").number();
        anna.task(number).solve("Картридж заменён.");
        var solution = olga.awaits(letter -> letter.text().contains("Картридж заменён."));
        assertThat(solution.text()).contains("26 ноября");

        DeskClock.forward(Duration.ofHours(71));
        awaitsState(number, "SOLVED", "");
        DeskClock.forward(Duration.ofMinutes(61));

        awaitsState(number, "CLOSED", "SILENCE");
    }

    /** S5.4, complaint 8: closed stays closed. */
    @Test
    void aReplyAfterTheCloseOpensALinkedNewTicket() {
        olga.letter("Настроить телефон", "Новый аппарат.").send();
        var number = olga.awaitsAnswerTo("Настроить телефон").number();
        anna.task(number).solve("Телефон настроен.");
        var solution = olga.awaits(letter -> letter.text().contains("Телефон настроен."));
        DeskClock.forward(Duration.ofDays(4));
        awaitsState(number, "CLOSED", "SILENCE");

        olga.letter("", "Теперь нужно настроить ещё один аппарат")
                .replyingTo(solution)
                .send();

        var second = olga.awaits(letter -> letter.subject().contains("Настроить телефон")
                && letter.header("Auto-Submitted").startsWith("auto-")
                && letter.number() != number);
        assertThat(ticket(second.number(), "follows")).isEqualTo(Long.toString(number));
        awaitsState(number, "CLOSED", "SILENCE");
    }

    /** Complaint 8 */
    @Test
    void thanksAloneDoNotReopenAndOneClickUndoesIt() {
        olga.letter("Сбросить пароль", "Забыла пароль.").send();
        var number = olga.awaitsAnswerTo("Сбросить пароль").number();
        anna.task(number).solve("Пароль сброшен.");
        var solution = olga.awaits(letter -> letter.text().contains("Пароль сброшен."));

        olga.letter("", "Большое спасибо!").replyingTo(solution).send();

        await().atMost(Duration.ofSeconds(30)).until(() -> events(number).contains("ThanksReceived"));
        awaitsState(number, "SOLVED", "");
        anna.click("/desk/tickets/" + number, "/desk/tickets/" + number + "/reopen");
        assertThat(anna.task(number, "userTask_triage").assignee()).isEqualTo("anna");
        anna.click("/desk/tickets/" + number, "/desk/tickets/" + number + "/restore-solution");
        awaitsState(number, "SOLVED", "");
    }

    /** Complaint 8: people nod with a sign; one click undoes that too. */
    @Test
    void aPlusIsThanksAndDoesNotReopen() {
        olga.letter("Включить удлинитель", "Не достаю.").send();
        var number = olga.awaitsAnswerTo("Включить удлинитель").number();
        anna.task(number).solve("Удлинитель включён.");
        var solution = olga.awaits(letter -> letter.text().contains("Удлинитель включён."));

        olga.letter("", "++").replyingTo(solution).send();
        olga.letter("", "👍").replyingTo(solution).send();

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        events(number).stream().filter("ThanksReceived"::equals).count() == 2);
        awaitsState(number, "SOLVED", "");
        anna.click("/desk/tickets/" + number, "/desk/tickets/" + number + "/reopen");
        assertThat(anna.task(number, "userTask_triage").assignee()).isEqualTo("anna");
    }

    /** Complaint 13: two people press the button at once; one is told so, and the requester gets one letter. */
    @Test
    void theSecondOfTwoWhoSolveATicketAtOnceIsToldSo() {
        for (int i = 0; i < 5; i++) {
            olga.letter("Двойной ответ " + i, "Кто быстрее?").send();
            var number = olga.awaitsAnswerTo("Двойной ответ " + i).number();
            Map<String, Object> fields = Map.of("outcome", "solved", "answer", "Готово " + i);
            var one = anna.task(number);
            var other = artem.task(number);
            var first = CompletableFuture.supplyAsync(() -> one.submit(fields));
            var second = CompletableFuture.supplyAsync(() -> other.submit(fields));
            var answers = List.of(first.join(), second.join());

            assertThat(answers)
                    .filteredOn(answer -> answer.getStatusCode().is2xxSuccessful())
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.getStatusCode().isError())
                    .allSatisfy(
                            // 400 where the ticket itself says that it is solved already.
                            answer -> assertThat(answer.getStatusCode().value()).isIn(400, 404, 409))
                    .allSatisfy(answer ->
                            assertThat(answer.getBody()).containsAnyOf("только что", "больше нет", "уже решена"));
        }
    }

    /** Complaint 10 */
    @Test
    void theClockStandsWhileTheRequesterIsAsked() {
        olga.letter("Не работает программа", "Не запускается.").send();
        var number = olga.awaitsAnswerTo("Не работает программа").number();
        var before = ticket(number, "solution_due");
        anna.task(number).ask("Какая программа и какая ошибка?");
        var question = olga.awaits(letter -> letter.text().contains("Какая программа и какая ошибка?"));
        awaitsState(number, "WAITING", "");

        DeskClock.forward(Duration.ofHours(2));
        olga.letter("", "Бухгалтерия, ошибка 1042").replyingTo(question).send();

        assertThat(anna.task(number, "userTask_triage").shown("conversation")).contains("ошибка 1042");
        assertThat(java.time.Duration.between(instant(before), instant(ticket(number, "solution_due"))))
                .isBetween(Duration.ofMinutes(119), Duration.ofMinutes(122));
    }

    @Test
    void aQuestionWithoutAnAnswerIsRemindedOfAndThenGivenUp() {
        olga.letter("Странный звук", "Шумит.").send();
        var number = olga.awaitsAnswerTo("Странный звук").number();
        anna.task(number).ask("Что именно шумит?");
        awaitsState(number, "WAITING", "");

        DeskClock.forward(Duration.ofHours(49));
        olga.awaits(letter ->
                letter.subject().contains("Странный звук") && letter.text().contains("Напомина"));
        DeskClock.forward(Duration.ofDays(6));

        awaitsState(number, "SOLVED", "");
        assertThat(ticket(number, "outcome")).isEqualTo("NO_ANSWER");
    }

    /** S4.4 */
    @Test
    void lineOneEscalatesToLineTwoAndLineTwoSolves() {
        olga.letter("Падает сервер", "Каждый час перезагружается.").send();
        var number = olga.awaitsAnswerTo("Падает сервер").number();
        anna.task(number).complete("outcome", "line2", "note", "Похоже на память");

        var task = boris.task(number, "userTask_solveOnLine2");
        assertThat(task.shown("conversation")).contains("Похоже на память");
        task.solve("Заменили планку памяти.");

        var solution = olga.awaits(letter -> letter.text().contains("Заменили планку памяти."));
        assertThat(solution.text()).doesNotContain("Похоже на память");
        olga.letter("", "Снова падает").replyingTo(solution).send();
        assertThat(boris.task(number, "userTask_solveOnLine2").assignee()).isEqualTo("boris");
    }

    @Test
    void aDeclinedTicketTellsTheReason() {
        olga.letter("Починить кофеварку", "Не греет.").send();
        var number = olga.awaitsAnswerTo("Починить кофеварку").number();

        anna.task(number).complete("outcome", "declined", "answer", "Бытовую технику мы не обслуживаем.");

        olga.awaits(letter -> letter.text().contains("Бытовую технику мы не обслуживаем."));
        assertThat(ticket(number, "outcome")).isEqualTo("DECLINED");
    }

    @Test
    void aDuplicateNamesTheOtherTicketAndItsRepliesGoThere() {
        olga.letter("Не работает интернет в офисе", "Нет связи.").send();
        petr.letter("Пропал интернет у всех", "Нет связи.").send();
        var first = olga.awaitsAnswerTo("Не работает интернет в офисе").number();
        var second = petr.awaitsAnswerTo("Пропал интернет у всех");

        anna.task(second.number()).complete("outcome", "duplicate", "duplicateOf", first);

        petr.awaits(letter -> letter.text().contains(Long.toString(first)) && letter.number() == second.number());
        awaitsState(second.number(), "CLOSED", "DUPLICATE");
        petr.letter("", "И телефоны тоже не работают").replyingTo(second).send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> anna.task(first).shown("conversation").contains("И телефоны тоже"));
    }

    @Test
    void theRequesterWithdrawsByAReply() {
        olga.letter("Заказать мышь", "Нужна мышь.").send();
        var confirmation = olga.awaitsAnswerTo("Заказать мышь");

        olga.letter("", "Отмените заявку, пожалуйста").replyingTo(confirmation).send();

        awaitsState(confirmation.number(), "CLOSED", "WITHDRAWN");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> anna.find(confirmation.number()).isEmpty());
    }

    /** S5.4: the system suggests it, an agent's one click does it. */
    @Test
    void aLetterThatAsksSomethingNewIsSplitOffWithOneClick() {
        olga.letter("Не печатает этикетки", "Этикеточный принтер молчит.").send();
        var confirmation = olga.awaitsAnswerTo("Не печатает этикетки");
        olga.letter("", "Ещё один вопрос: как подключить второй монитор?")
                .replyingTo(confirmation)
                .send();
        var page = "/desk/tickets/" + confirmation.number();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        String.valueOf(anna.tasklist().page(page).getBody()).contains("похоже на новый вопрос"));

        anna.click(page, page + "/messages/" + lastLetter(confirmation.number()) + "/split-off");

        var fresh = olga.awaitsAnswerTo("как подключить второй монитор");
        assertThat(fresh.number()).isNotEqualTo(confirmation.number());
        assertThat(ticket(fresh.number(), "follows")).isEqualTo(Long.toString(confirmation.number()));
        assertThat(anna.task(fresh.number()).shown("conversation")).contains("второй монитор");
    }

    /** S5.4, S5.1: the new ticket belongs to whoever wrote the letter. */
    @Test
    void aLetterOfAParticipantIsSplitOffInTheirOwnName() {
        var guest = new Correspondent(MAIL, "guest@elsewhere.example", "Гость");
        olga.letter("Переезд отдела", "Двадцать мест.")
                .to(SUPPORT, PETR, guest.address())
                .send();
        var number = olga.awaitsAnswerTo("Переезд отдела").number();
        var page = "/desk/tickets/" + number;
        var subject = "Re: [zayavka #" + number + "] Переезд отдела";

        petr.letter(subject, "Ещё один вопрос: кто перенесёт мой сервер?").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> lettersIn(number) == 2);
        anna.click(page, page + "/messages/" + lastLetter(number) + "/split-off");
        guest.letter(subject, "Ещё один вопрос: где взять пропуск на стоянку?").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> lettersIn(number) == 3);
        anna.click(page, page + "/messages/" + lastLetter(number) + "/split-off");

        var ofPetr = petr.awaitsAnswerTo("кто перенесёт мой сервер").number();
        assertThat(ticket(ofPetr, "requester_name")).isEqualTo("Пётр Лисицын");
        assertThat(ticket(ofPetr, "company_name")).isEqualTo("ООО «Ромашка»");
        var ofGuest = guest.awaitsAnswerTo("где взять пропуск").number();
        assertThat(ticket(ofGuest, "requester_name")).isEqualTo("Гость");
        assertThat(ticket(ofGuest, "company_name")).isEmpty();
        assertThat(ticket(ofGuest, "identified_by")).isEqualTo("NONE");
        assertThat(olga.letters()).noneMatch(letter -> letter.subject().contains("пропуск на стоянку"));
    }

    private long lettersIn(long number) {
        return register("select count(*) from desk.message where direction = 'IN' and ticket = " + number)
                .get(0);
    }

    private long lastLetter(long number) {
        return register("select max(id) from desk.message where direction = 'IN' and ticket = " + number)
                .get(0);
    }
}
