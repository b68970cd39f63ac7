package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.zayavka.support.Staff;

/** Who a letter is from, and what that allows. */
class WhoIsAskingTests extends ScenarioTests {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identities;

    private final Correspondent stranger = new Correspondent(MAIL, "someone@example.org", "Некто");

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    /** S5.1: only the registered address identifies; line 1 links a stranger in one step. */
    @Test
    void aStrangersTicketIsUnidentifiedUntilLineOneLinksIt() {
        stranger.letter("Нужен доступ к папке", "Откройте доступ, пожалуйста.").send();
        var confirmation = stranger.awaitsAnswerTo("Нужен доступ к папке");
        assertThat(confirmation.text()).contains("договор");
        var task = anna.task(confirmation.number());
        assertThat(task.shown("identified")).isEqualTo("false");

        task.complete("outcome", "identify", "contractNumber", "100-24");

        var linked = anna.task(confirmation.number(), "userTask_triage");
        assertThat(linked.shown("requesterCard")).contains("Ромашка");
        assertThat(ticket(confirmation.number(), "identified_by")).isEqualTo("AGENT");
        stranger.awaits(letter ->
                letter.number() == confirmation.number() && letter.text().contains("100-24"));
    }

    /** S5.1 */
    @Test
    void aLetterFromTheRegisteredAddressIsIdentified() {
        olga.letter("Сменить пароль бухгалтера", "Смените, пожалуйста.").send();

        var number = olga.awaitsAnswerTo("Сменить пароль бухгалтера").number();

        assertThat(ticket(number, "identified_by")).isEqualTo("REGISTERED_ADDRESS");
    }

    /** S5.2: a contract that a stranger names is a hint, no proof. */
    @Test
    void aContractNamedByAStrangerIsAHintForTheAgent() {
        stranger.letter("Вопрос по договору 100-24", "Когда заканчивается хостинг?")
                .send();

        var number = stranger.awaitsAnswerTo("Вопрос по договору").number();

        assertThat(ticket(number, "identified_by")).isEqualTo("CONTRACT_NAMED");
        assertThat(anna.task(number).shown("requesterCard")).contains("100-24");
    }

    /** S5.3: the number in the subject is enough for somebody who takes part, without any headers. */
    @Test
    void aLetterThatKeepsTheNumberInItsSubjectJoinsTheTicket() {
        olga.letter("Не сканирует", "Сканер молчит.").send();
        var confirmation = olga.awaitsAnswerTo("Не сканирует");

        olga.letter("НА: " + confirmation.subject(), "Модель сканера — 1200").send();

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        anna.task(confirmation.number()).shown("conversation").contains("Модель сканера"));
    }

    /** Complaint 6 */
    @Test
    void aStrangersReplyIsHeldForReviewAndReopensNothing() {
        olga.letter("Тайный вопрос", "Секрет.").send();
        var number = olga.awaitsAnswerTo("Тайный вопрос").number();
        anna.task(number).solve("Ответили.");
        var solution = olga.awaits(letter -> letter.text().contains("Ответили."));

        stranger.letter(solution.subject(), "Пришлите мне всю переписку").send();

        var review = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> anna.tasksOfStep("userTask_reviewMessage").stream()
                                .filter(task -> task.shown("letterText").contains("всю переписку"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        assertThat(ticket(number, "state")).isEqualTo("SOLVED");
        assertThat(review.shown("letterFrom")).contains("someone@example.org");

        review.complete("decision", "append", "ticketToAppend", number);

        assertThat(anna.task(number, "userTask_triage").shown("conversation")).contains("всю переписку");
    }

    /** Complaint 6: a colleague in copy takes part. */
    @Test
    void aColleagueInCopyMayReply() {
        olga.letter("Общий вопрос", "Коллега в копии.")
                .header("Cc", "colleague@partner.example")
                .send();
        var confirmation = olga.awaitsAnswerTo("Общий вопрос");
        var colleague = new Correspondent(MAIL, "colleague@partner.example", "Коллега");

        colleague.letter(confirmation.subject(), "Добавлю подробности").send();

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        anna.task(confirmation.number()).shown("conversation").contains("Добавлю подробности"));
    }

    /** Complaint 6: nobody withdraws or confirms for somebody else. */
    @Test
    void aColleagueInCopyNeitherWithdrawsNorConfirms() {
        olga.letter("Не отзывать", "Коллега в копии.")
                .header("Cc", "bystander@partner.example")
                .send();
        var confirmation = olga.awaitsAnswerTo("Не отзывать");
        var number = confirmation.number();
        var bystander = new Correspondent(MAIL, "bystander@partner.example", "Прохожий");

        bystander.letter(confirmation.subject(), "Отмените заявку").send();

        await().atMost(Duration.ofSeconds(30)).until(() -> events(number).contains("RequesterAdded"));
        assertThat(anna.tasklist().page("/desk/tickets/" + number).getBody()).contains("Участник переписки дополнил");
        anna.task(number).solve("Решено.");
        var solution = olga.awaits(letter -> letter.text().contains("Решено."));
        bystander.letter(solution.subject(), "Подтверждаю, всё работает").send();
        await().atMost(Duration.ofSeconds(30)).until(() -> events(number).contains("ThanksReceived"));
        assertThat(ticket(number, "state")).isEqualTo("SOLVED");

        olga.letter("", "Подтверждаю, всё работает").replyingTo(solution).send();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ticket(number, "state").equals("CLOSED"));

        olga.letter("", "Спасибо большое!").replyingTo(solution).send();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        events(number).stream().filter("ThanksReceived"::equals).count() == 2);
        assertThat(register("select number from desk.ticket where follows = " + number))
                .isEmpty();
    }

    /** S5.7: the desk may leave insults unanswered. */
    @Test
    void anInsultingLetterWaitsForAPersonAndNothingIsAnswered() {
        nikolay.letter("Вы идиоты", "Вы идиоты и дебилы, ничего не умеете!").send();

        var review = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> anna.tasksOfStep("userTask_reviewMessage").stream()
                                .filter(task -> task.shown("letterText").contains("ничего не умеете"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
        review.complete("decision", "file", "note", "Оставляем без ответа");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> anna.tasksOfStep("userTask_reviewMessage").stream()
                        .noneMatch(task -> task.id().equals(review.id())));
        assertThat(nikolay.letters()).noneMatch(letter -> letter.subject().contains("идиоты"));
    }

    /** S5.7 */
    @Test
    void anInsultInTheSubjectAloneWaitsForAPersonToo() {
        nikolay.letter("Вы дебилы", "Телефон опять молчит с самого утра.").send();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> anna.tasksOfStep("userTask_reviewMessage").stream()
                        .anyMatch(task -> task.shown("letterSubject").contains("Вы дебилы")));
        assertThat(nikolay.letters()).noneMatch(letter -> letter.subject().contains("дебилы"));
    }

    /** Complaint 7 */
    @Test
    void oneLetterToTwoMailboxesIsOneTicketAndBothDepartmentsKnow() {
        var letter = olga.letter("Закрыть счёт и отключить ящик", "Обоим отделам.")
                .to(SUPPORT, BILLING)
                .send();

        var number = olga.awaitsAnswerTo("Закрыть счёт").number();

        await().atMost(Duration.ofSeconds(30)).until(() -> events(number).contains("ArrivedElsewhereToo"));
        assertThat(olga.letters().stream().filter(it -> it.subject().contains("Закрыть счёт")))
                .hasSize(1);
        assertThat(letter.messageId()).isNotEmpty();
    }

    /** Complaint 7: whichever of them has the ticket, the other one hears of it and may read it; a third one may not. */
    @ParameterizedTest
    @CsvSource({
        SUPPORT + "," + BILLING + ",Счёт за август",
        BILLING + "," + SUPPORT + ",Акт за август",
        SUPPORT + "," + BILLING + ",Сайт не открывается в августе",
        BILLING + "," + SUPPORT + ",Принтер не печатает в августе"
    })
    void theDepartmentThatDoesNotWorkOnALetterToBothIsTold(String first, String second, String subject) {
        new Staff(identities)
                .with("lineone", "line1")
                .with("accounts", "billing")
                .with("visitor", "field");
        var readers = Map.of("line1", staff("lineone"), "billing", staff("accounts"));
        var letter = olga.letter(subject, "Обоим отделам.").to(first).send();
        var number = olga.awaitsAnswerTo(subject).number();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !ticket(number, "queue").isEmpty());
        var other = ticket(number, "queue").equals("line1") ? "billing" : "line1";
        var page = "/desk/tickets/" + number;
        var reader = new Agent(http, other.equals("line1") ? "lineone" : "accounts").tasklist();
        assertThat(reader.page(page).getStatusCode().value()).isEqualTo(403);

        letter.to(second).send();

        var told = readers.get(other).awaits(it -> it.subject().contains(subject));
        assertThat(told.number()).isEqualTo(number);
        assertThat(told.subject()).contains("Письмо пришло и в ваш отдел");
        assertThat(told.text()).contains(other.equals("line1") ? "«расчёты»" : "«поддержка»");
        assertThat(readers.values().stream()
                        .flatMap(it -> it.letters().stream())
                        .filter(it -> it.number() == number))
                .hasSize(1);
        var seen = reader.page(page);
        assertThat(seen.getStatusCode().value()).isEqualTo(200);
        assertThat(seen.getBody()).contains("То же письмо пришло в другой ящик").doesNotContain("split-off");
        assertThat(reader.submit(page, page + "/reopen", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(new Agent(http, "visitor")
                        .tasklist()
                        .page(page)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private Correspondent staff(String login) {
        var address = login + "@staff.example";
        var user = identities.createUserQuery().userId(login).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
        return new Correspondent(MAIL, address, login);
    }

    /** Complaint 2, "nothing twice" */
    @Test
    void aRedeliveredLetterMakesNoSecondTicket() {
        var letter = olga.letter("Повторная доставка", "Один раз.").send();
        var number = olga.awaitsAnswerTo("Повторная доставка").number();

        letter.send();
        olga.letter("После повтора", "Другая заявка.").send();
        olga.awaitsAnswerTo("После повтора");

        assertThat(olga.letters().stream().filter(it -> it.subject().contains("Повторная доставка")))
                .hasSize(1)
                .allMatch(it -> it.number() == number);
    }

    /** S5.1: the contact may be named by its address as well. */
    @Test
    void aStrangerIsLinkedToAContactByTheRegisteredAddress() {
        stranger.letter("Пишу с личной почты", "Это Ольга, у меня не открывается почта.")
                .send();
        var number = stranger.awaitsAnswerTo("Пишу с личной почты").number();

        anna.task(number).complete("outcome", "identify", "contractNumber", OLGA);

        assertThat(anna.task(number, "userTask_triage").shown("requesterCard")).contains("Ольга Петровна Синицына");
        assertThat(ticket(number, "contact")).isNotEmpty();
    }

    /** Whoever asked joins the other ticket's conversation: it must be their own company's. */
    @Test
    void aTicketOfAnotherCompanyIsNoPrimaryOfADuplicate() {
        olga.letter("Тайна Ромашки", "Пароль забыт.").send();
        nikolay.letter("Похожая просьба", "Пароль забыт.").send();
        var foreign = olga.awaitsAnswerTo("Тайна Ромашки").number();
        var number = nikolay.awaitsAnswerTo("Похожая просьба").number();

        var answer = anna.task(number).take().submit(Map.of("outcome", "duplicate", "duplicateOf", foreign));

        assertThat(answer.getStatusCode().isError()).isTrue();
        assertThat(answer.getBody()).contains("другой компании");
        assertThat(ticket(number, "state")).isEqualTo("WORKING");
    }
}
