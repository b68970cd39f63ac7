package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.DeskApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.AnswerData;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.ArticleData;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskApi;

/** The buttons beside a conversation, and what takes them back. */
class ActionsTests extends ScenarioTests {

    @Autowired
    private AnswerChanges answers;

    @Autowired
    private ArticleChanges articles;

    private DeskApi page;

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
        page = desk(anna);
    }

    /** S4.3 */
    @Test
    void taking() {
        var number = asked("Взять и вернуть");

        var done = json(act(page, number, "take", Map.of()));

        assertThat(ticket(number, "assignee")).isEqualTo("anna");
        var second = act(desk(artem), number, "take", Map.of());
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(second.getBody()).contains("Задачу уже взял", "anna");
        assertThat(undo(desk(artem), number, done).getStatusCode())
                .as("somebody else's")
                .isEqualTo(HttpStatus.CONFLICT);
        json(undo(page, number, done));
        assertThat(ticket(number, "assignee")).isEmpty();
        assertThat(undo(page, number, done).getBody()).as("once").contains("Отменить это уже нельзя");
        json(act(desk(artem), number, "take", Map.of()));
        json(undo(desk(artem), number, json(act(desk(artem), number, "put-back", Map.of()))));
        assertThat(ticket(number, "assignee")).isEqualTo("artem");
        assertThat(events(number))
                .as("a slip of the hand is none")
                .containsSubsequence("ReactionGiven", "ReactionTakenBack", "ReactionGiven");
    }

    /** S2.6, S4.4: nothing is lost in handing over. */
    @Test
    void handingOver() {
        var number = asked("Передать дальше");
        json(act(page, number, "take", Map.of()));

        var choices = json(page.get("tickets/" + number + "/choices"));
        assertThat(choices.get("colleagues").findValuesAsText("login"))
                .contains("artem")
                .doesNotContain("anna", "bella");
        assertThat(choices.get("queues").findValuesAsText("id")).containsExactly("line2", "billing");
        assertThat(choices.get("contacts").findValuesAsText("address")).contains(PETR);
        assertThat(act(page, number, "hand-over", Map.of("to", "bella")).getBody())
                .contains("не работает в этой очереди");
        json(act(page, number, "hand-over", Map.of("to", "artem")));
        assertThat(ticket(number, "assignee")).isEqualTo("artem");
        assertThat(act(page, number, "hand-over", Map.of("to", "anna")).getStatusCode())
                .as("it is artem's now")
                .isEqualTo(HttpStatus.CONFLICT);
        json(act(desk(artem), number, "hand-over", Map.of("queue", "line2", "reason", "Сеть, это к вам")));
        assertThat(boris.task(number, "userTask_solveOnLine2").shown("conversation"))
                .contains("Сеть, это к вам");
        assertThat(act(desk(boris), number, "hand-over", Map.of("queue", "billing"))
                        .getBody())
                .contains("Почему передаётся");
        assertThat(act(desk(boris), number, "hand-over", Map.of("queue", "moon"))
                        .getBody())
                .contains("Очереди «moon» нет");
        json(act(desk(boris), number, "hand-over", Map.of("queue", "billing", "reason", "О деньгах")));
        assertThat(bella.task(number, "userTask_triage").shown("conversation")).contains("О деньгах");
        assertThat(ticket(number, "department")).isEqualTo("billing");
    }

    /** S2.6: the reason and the new hands stay with the ticket, and what nobody had taken goes on as well. */
    @Test
    void givingToAColleagueTellsWhy() {
        var number = asked("Отдать коллеге");

        json(act(page, number, "hand-over", Map.of("to", "artem", "reason", "Это твой клиент, я не успеваю")));

        assertThat(ticket(number, "assignee")).isEqualTo("artem");
        var thread = json(page.get("tickets/" + number + "/thread")).toString();
        assertThat(thread).contains("передана сотруднику", "Это твой клиент, я не успеваю");
        assertThat(artem.task(number).shown("conversation")).contains("Это твой клиент");
    }

    /** Whatever was done since, and in whichever window: an hour long it can be taken back. */
    @Test
    void listsWhatCanStillBeTakenBack() {
        var number = asked("Отменить потом");
        json(act(page, number, "urgency", Map.of()));
        json(act(page, number, "category", Map.of("category", "mail")));
        json(act(page, number, "watch", Map.of("address", "boss@example.com")));

        var undos = json(page.get("tickets/" + number + "/thread")).get("undos");

        assertThat(undos.findValuesAsText("words"))
                .containsExactlyInAnyOrder("объявлена срочной", "категория: Почта", "в копии boss@example.com");
        assertThat(json(desk(artem).get("tickets/" + number + "/thread")).get("undos"))
                .as("somebody else's")
                .isEmpty();
        for (var undo : undos) {
            json(page.post("tickets/" + number + "/undo/" + undo.get("token").asText(), Map.of()));
        }
        assertThat(ticket(number, "declared_urgent")).isEqualTo("false");
        assertThat(ticket(number, "category")).isEmpty();
        assertThat(json(page.get("tickets/" + number + "/card")).get("watchers").toString())
                .doesNotContain("boss@example.com");
        assertThat(json(page.get("tickets/" + number + "/thread")).get("undos")).isEmpty();
    }

    @Test
    void watchersAndLinksAreRemovedInTheCard() {
        var one = asked("Убрать связь");
        var other = asked("Другая связь");
        json(act(page, one, "watch", Map.of("address", "boss@example.com")));
        json(act(page, one, "link", Map.of("to", other)));
        var card = json(page.get("tickets/" + one + "/card"));
        assertThat(card.get("watchers").toString()).contains("boss@example.com");
        assertThat(card.get("linked").get(0).get("linkedByHand").asBoolean()).isTrue();

        json(act(page, one, "unwatch", Map.of("address", "boss@example.com")));
        json(act(page, one, "unlink", Map.of("to", other)));

        var after = json(page.get("tickets/" + one + "/card"));
        assertThat(after.get("watchers").toString()).doesNotContain("boss@example.com");
        assertThat(after.get("linked")).isEmpty();
        assertThat(act(page, one, "unwatch", Map.of("address", "boss@example.com"))
                        .getBody())
                .contains("и так не в копии");
    }

    /** S1.3: the tables decide again, and once more when it is taken back. */
    @Test
    void urgencyAndImpactAreWeighedByTheTables() {
        var number = asked("Кого это задевает");
        var before = ticket(number, "solution_due");

        var urgent = json(act(page, number, "urgency", Map.of()));

        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
        assertThat(urgent.get("words").asText()).contains("Срок решения: до понедельника, 23 ноября, 12:00");
        assertThat(act(page, number, "urgency", Map.of()).getBody()).contains("уже объявлена срочной");
        json(undo(page, number, urgent));
        assertThat(ticket(number, "priority")).isEqualTo("NORMAL");
        assertThat(ticket(number, "solution_due")).isEqualTo(before);
        assertThat(events(number))
                .containsSubsequence("UrgencyDeclared", "PromiseGiven", "UrgencyWithdrawn", "PromiseGiven");

        var company = json(act(page, number, "impact", Map.of("impact", "company")));
        assertThat(ticket(number, "impact")).isEqualTo("COMPANY");
        assertThat(act(page, number, "impact", Map.of("impact", "moon")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        json(undo(page, number, company));
        assertThat(ticket(number, "impact")).isEqualTo("PERSON");
    }

    /** S5.4, complaint 8 */
    @Test
    void splittingALetterOffAndKeepingASolution() {
        var number = asked("Старый вопрос");
        anna.task(number).solve("Готово.");
        var solution =
                olga.awaits(letter -> letter.number() == number && letter.text().contains("Готово."));
        assertThat(act(page, number, "keep-solved", Map.of()).getBody()).contains("не открывали снова");
        olga.letter("", "А ещё сломался телефон на ресепшене, посмотрите")
                .replyingTo(solution)
                .send();
        awaitsState(number, "WORKING", "");
        var letter = register("select max(id) from desk.message where direction = 'IN' and ticket = " + number)
                .get(0);

        var split = json(act(desk(artem), number, "split", Map.of("message", letter)));
        json(act(desk(artem), number, "keep-solved", Map.of()));

        assertThat(ticket(number, "state")).isEqualTo("SOLVED");
        var fresh = register("select max(number) from desk.ticket where follows = " + number)
                .get(0);
        assertThat(split.get("words").asText()).contains("№ " + fresh);
        assertThat(ticket(fresh, "state")).isEqualTo("WORKING");
        assertThat(act(page, number, "split", Map.of("message", letter)).getBody())
                .contains("уже выделено в заявку № " + fresh);
        assertThat(json(page.get("tickets/" + number + "/thread")).get("entries"))
                .anySatisfy(entry -> assertThat(entry.path("leadsTo").asLong()).isEqualTo(fresh));
        assertThat(act(desk(artem), number, "split", Map.of("message", 99_999_999))
                        .getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
    }

    /** S5.1, S5.2 */
    @Test
    void changingTheContactAndMerging() {
        var first = asked("Основная");
        var second = asked("Повтор");
        json(act(page, second, "contact", Map.of("contractNumber", PETR)));
        assertThat(ticket(second, "requester_name")).isEqualTo("Пётр Лисицын");
        assertThat(act(page, second, "contact", Map.of("contractNumber", "нет такого"))
                        .getBody())
                .contains("нет ни договора");

        assertThat(act(page, second, "merge", Map.of("into", 99_999_999)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(act(page, second, "merge", Map.of("into", second)).getBody()).contains("не подходит");
        json(act(page, second, "merge", Map.of("into", first)));

        assertThat(ticket(second, "closing")).isEqualTo("DUPLICATE");
        assertThat(page.post("tickets/" + second + "/replies", Map.of("text", "Ещё"))
                        .getBody())
                .contains("повторяет заявку № " + first);
    }

    @Test
    void aTicketIsLinkedToAnotherAndBothTellIt() {
        var one = asked("Сеть в зале");
        var other = asked("Сеть в холле");

        var done = json(act(page, one, "link", Map.of("to", other)));

        assertThat(done.get("words").asText()).contains("№ " + other);
        assertThat(linked(one)).containsExactly(other);
        assertThat(linked(other)).containsExactly(one);
        assertThat(events(other)).contains("TicketLinked");
        assertThat(act(page, other, "link", Map.of("to", one)).getBody()).contains("уже связаны");
        assertThat(act(page, one, "link", Map.of("to", one)).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(act(page, one, "link", Map.of("to", 99_999_999)).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        json(undo(page, one, done));
        assertThat(linked(other)).isEmpty();
        assertThat(events(one)).endsWith("TicketUnlinked");
    }

    @Test
    void aTicketIsGivenACategoryAndItIsTakenBack() {
        var number = asked("Пароль забыли");

        var done = json(act(page, number, "category", Map.of("category", "access")));

        assertThat(done.get("words").asText()).contains("Доступ и пароли");
        var head = json(page.get("tickets/" + number + "/thread")).get("ticket");
        assertThat(head.get("category").asText()).isEqualTo("access");
        assertThat(head.get("categoryWords").asText()).isEqualTo("Доступ и пароли");
        assertThat(act(page, number, "category", Map.of("category", "moon")).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        json(undo(page, number, done));
        assertThat(ticket(number, "category")).isEmpty();
    }

    /** S3.2: a slip of the hand is no reaction: the clock runs on and its warning and its breach are told. */
    @Test
    void takingBackTheFirstTakingTakesBackTheReaction() {
        var number = asked("Взяли случайно");
        var timers = reactionTimers(number);
        var done = json(act(page, number, "take", Map.of()));
        assertThat(ticket(number, "reacted_at")).isNotEmpty();
        assertThat(reactionTimers(number)).isEmpty();

        json(undo(page, number, done));

        assertThat(ticket(number, "reacted_at")).isEmpty();
        assertThat(events(number)).contains("ReactionGiven", "ReactionTakenBack");
        assertThat(reactionTimers(number))
                .as("at the same hours")
                .isEqualTo(timers)
                .hasSize(2);
        assertThat(register("select count(*) from desk.outbox where letter = 'promiseChanged' and ticket = " + number))
                .as("nothing was promised anew")
                .containsExactly(0L);

        var handed = json(act(page, number, "hand-over", Map.of("to", "artem")));
        json(undo(page, number, handed));
        assertThat(ticket(number, "reacted_at")).isEmpty();
        json(act(desk(artem), number, "take", Map.of()));
        assertThat(ticket(number, "reacted_at")).isNotEmpty();
        assertThat(reactionTimers(number)).isEmpty();
    }

    /** S3.2: who has written to the requester has reacted, whoever holds the task afterwards. */
    @Test
    void anAnswerStaysTheReactionWhenTheTakingIsTakenBack() {
        var number = asked("Взяли, ответили, вернули");
        var done = json(act(page, number, "take", Map.of()));
        json(page.post("tickets/" + number + "/replies", Map.of("text", "Смотрим.", "files", List.of())));

        json(undo(page, number, done));

        assertThat(ticket(number, "reacted_at")).isNotEmpty();
        assertThat(events(number)).doesNotContain("ReactionTakenBack");
    }

    private List<String> reactionTimers(long number) {
        return texts("""
                select handler_cfg_ || ' ' || duedate_ from act_ru_job
                where handler_cfg_ like 'event_reaction%%' and process_instance_id_ in
                    (select proc_inst_id_ from act_ru_execution where business_key_ = '%d')
                order by 1
                """.formatted(number));
    }

    /** Its sender hears nothing: an answer would tell that somebody reads here. */
    @Test
    void spamIsClosedWithoutALetter() {
        var number = asked("Продвижение сайтов");
        var letters = register("select count(*) from desk.outbox where ticket = " + number);

        json(act(page, number, "spam", Map.of()));

        awaitsState(number, "CLOSED", "SPAM");
        assertThat(register("select count(*) from desk.outbox where ticket = " + number))
                .isEqualTo(letters);
        assertThat(events(number)).contains("MarkedAsSpam", "TicketClosed");
        assertThat(act(page, number, "spam", Map.of()).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void handingToAColleagueIsTakenBack() {
        var number = asked("Передать и вернуть");
        json(act(page, number, "take", Map.of()));

        var done = json(act(page, number, "hand-over", Map.of("to", "artem")));
        assertThat(ticket(number, "assignee")).isEqualTo("artem");
        json(undo(page, number, done));

        assertThat(ticket(number, "assignee")).isEqualTo("anna");
    }

    @Test
    void watching() {
        var number = asked("Наблюдатель");

        var done = json(act(page, number, "watch", Map.of("address", "Борис Шеф <Boss@Example.com>")));

        assertThat(json(page.get("tickets/" + number + "/draft"))
                        .get("cc")
                        .get(0)
                        .asText())
                .isEqualTo("boss@example.com");
        assertThat(act(page, number, "watch", Map.of("address", "boss@example.com"))
                        .getBody())
                .contains("уже участвует");
        assertThat(act(page, number, "watch", Map.of("address", "Поддержка <" + SUPPORT + ">"))
                        .getStatusCode())
                .as("our own mailbox is nobody")
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(act(page, number, "watch", Map.of("address", SUPPORT)).getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        json(undo(page, number, done));
        assertThat(json(page.get("tickets/" + number + "/draft")).get("cc")).isEmpty();
    }

    /** S2.3 */
    @Test
    void whatTheDeskKnowsAlready() {
        answers.add(
                new AnswerData(
                        "Взяли в работу",
                        "{requester.name}, решим № {ticket.number} до {solution.due}. {agent.name}",
                        Language.RU,
                        "",
                        1,
                        true),
                "galina");
        var id = articles.add(
                new ArticleData("Ламинатор не греет плёнку", "Смените **вал**.", Language.RU, List.of("плёнка"), true),
                "galina");
        var number = asked("Ламинаторы не греют");

        var canned = json(page.get("canned?ticket=" + number + "&q=взяли раб")).get(0);
        assertThat(canned.get("text").asText())
                .isEqualTo("Ольга Петровна, решим № " + number + " до вторника, 24 ноября, 10:00. anna Тестов");
        var article = json(page.get("articles?ticket=" + number)).get(0);
        assertThat(article.get("title").asText()).isEqualTo("Ламинатор не греет плёнку");
        assertThat(json(page.get("articles?ticket=" + number + "&q=ламин гре"))).hasSize(1);
        assertThat(json(page.get("articles/" + id)).get("text").asText()).contains("вал");
        assertThat(anna.tasklist().page(article.get("url").asText()).getBody()).contains("<strong>вал</strong>");
        assertThat(desk(bella).get("canned?ticket=" + number).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(desk(bella).get("articles?ticket=" + number).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private List<Long> linked(long number) {
        var linked = json(page.get("tickets/" + number + "/card")).get("linked");
        return StreamSupport.stream(linked.spliterator(), false)
                .map(other -> other.get("number").asLong())
                .toList();
    }

    private long asked(String subject) {
        olga.letter(subject, "Проверка.").send();
        return olga.awaitsAnswerTo(subject).number();
    }

    private static ResponseEntity<String> act(DeskApi desk, long number, String action, Object body) {
        return desk.post("tickets/" + number + "/actions/" + action, body);
    }

    private static ResponseEntity<String> undo(DeskApi desk, long number, JsonNode done) {
        return desk.post("tickets/" + number + "/undo/" + done.get("undo").asText(), Map.of());
    }
}
