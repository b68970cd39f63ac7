package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.TestMail;

/** What comes to a ticket over REST past the form that stands before it. */
class PastTheFormTests extends DeskScenario {

    private static final TestMail MAIL = TestMail.start();

    private static final String CALL = "/process-definition/key/callHead/";

    PastTheFormTests() {
        super(MAIL);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        deskOver(MAIL, properties);
    }

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-30T10:00");
    }

    /** S1.7: the head is called with the form that asks for the reason, by no other way. */
    @Test
    void noOtherWayToCallTheHeadPassesTheForm() {
        var number = registered("Звать руководителя");
        var values = values("ticketNumber", number, "callReason", "Требует скидку", "foo", 1);

        for (var body : List.of(
                Map.of("variables", values),
                Map.of(
                        "variables",
                        values,
                        "startInstructions",
                        List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_answerHeadCall"))))) {
            refused(anna.tasklist().post(CALL + "start", body), HttpStatus.FORBIDDEN, "его формой");
        }
        refused(
                anna.tasklist()
                        .post(
                                "/message",
                                Map.of(
                                        "messageName",
                                        "ticket.headCalled",
                                        "processVariables",
                                        values("ticketId", number))),
                HttpStatus.FORBIDDEN,
                "его формой");
        refused(anna.tasklist().post(CALL + "submit-form", Map.of("variables", values)), HttpStatus.BAD_REQUEST, "foo");
        assertThat(galina.tasksOfStep("userTask_answerHeadCall")).noneMatch(task -> isAbout(task, number));
    }

    /** S1.7: for tickets that one may see, and for no number that only looks like one of theirs. */
    @Test
    void theHeadIsCalledForATicketThatOneMaySee() {
        var number = registered("Чужая заявка");

        for (Object wrong : List.of(
                424242,
                BigInteger.TWO.pow(64).add(BigInteger.valueOf(number)),
                new BigInteger("99999999999999999999"),
                number + (1L << 32))) {
            var answer = call(anna, wrong);
            assertThat(answer.getStatusCode())
                    .as("%s: %s", wrong, answer.getBody())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(answer.getBody()).doesNotContain("7766279631452241919");
        }
        refused(call(bella, number), HttpStatus.BAD_REQUEST, "среди тех, что вам видны");
        assertThat(events(number)).doesNotContain("HeadCalled");
        assertThat(call(anna, number).getStatusCode().is2xxSuccessful()).isTrue();
    }

    /** S4.5 */
    @Test
    void aNumberIsTakenAsItIsOrRefused() {
        var number = registered("Двойник");
        var other = registered("Первая");
        var wrapped = BigInteger.TWO.pow(64).add(BigInteger.valueOf(other));

        var answer = anna.task(number).take().submit(Map.of("outcome", "duplicate", "duplicateOf", wrapped));

        refused(answer, HttpStatus.BAD_REQUEST, "Номер первой заявки");
        assertThat(ticket(number, "state")).isNotEqualTo("CLOSED");
    }

    /** S4.5 */
    @Test
    void whoIdentifiesNobodyIsToldWhatToFillIn() {
        var number = registered("Кто это");

        refused(
                anna.task(number).take().submit(Map.of("outcome", "identify")),
                HttpStatus.BAD_REQUEST,
                "Не указано, кто обратился");
    }

    /** S4.5: a wrong choice is told alone, not with what would follow from it. */
    @Test
    void bytesAreNoOutcomeAndBringNoOtherComplaint() {
        var task = anna.task(registered("Байты")).take();
        var bytes = Map.of("outcome", Map.of("type", "Bytes", "value", "c29sdmVk"));

        var answer = anna.tasklist().post("/task/" + task.id() + "/submit-form", Map.of("variables", bytes));

        refused(answer, HttpStatus.BAD_REQUEST, "пришёл не вариант из списка");
        assertThat(answer.getBody()).doesNotContain("[B@", "Заполните");
        assertThat(task.submit(Map.of("outcome", "nonsense")).getBody())
                .contains("нет варианта «nonsense»")
                .doesNotContain("Заполните");
    }

    /** S4.4: a field whose condition only quotes the name of another one is kept. */
    @Test
    void aNoteGoesAlongToLineTwo() {
        var number = registered("Заметка для второй линии");

        anna.task(number).complete("outcome", "line2", "note", "Маршрутизатор перезагрузили.");

        assertThat(boris.task(number, "userTask_solveOnLine2").shown("conversation"))
                .contains("Маршрутизатор перезагрузили.");
    }

    /** S4.3, S4.5: what Tasklist calls a comment is a note in the conversation of the ticket. */
    @Test
    void aCommentOfWhoeverMayWorkOnTheTaskIsAnInternalNote() {
        var number = registered("Комментарий");
        var task = anna.task(number).take();

        assertThat(comment(anna, task, "Перезвоню после обеда.").getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(anna.tasklist().get("/task/" + task.id() + "/comment").getBody())
                .contains("Перезвоню после обеда.", "anna");
        assertThat(anna.tasklist().page("/desk/tickets/" + number).getBody()).contains("Перезвоню после обеда.");
        assertThat(task.shown("conversation")).contains("Перезвоню после обеда.");
        refused(comment(anna, task, " "), HttpStatus.BAD_REQUEST, "Заполните поле «Комментарий»");
        refused(comment(anna, task, "Ы".repeat(10_001)), HttpStatus.BAD_REQUEST, "Сократите");
    }

    /** S4.3 */
    @Test
    void whoMayNotWorkOnTheTaskLeavesNothingThere() {
        var number = registered("Без чужих заметок");
        var task = anna.task(number);
        people().with("maria", "manager").with("alexey", "analyst");

        for (var stranger : List.of("bella", "maria", "alexey")) {
            refused(
                    rest(stranger, "/task/" + task.id() + "/comment/create", Map.of("message", "Чужое")),
                    HttpStatus.FORBIDDEN,
                    "другой очереди");
        }
        refused(bella.tasklist().get("/task/" + task.id() + "/comment"), HttpStatus.FORBIDDEN, "другой очереди");
        assertThat(anna.tasklist().get("/task/" + task.id() + "/comment").getBody())
                .isEqualTo("[]");
    }

    private static ResponseEntity<String> comment(Agent who, Agent.Task task, String text) {
        return who.tasklist().post("/task/" + task.id() + "/comment/create", Map.of("message", text));
    }

    private static ResponseEntity<String> call(Agent who, Object number) {
        return who.tasklist()
                .post(
                        CALL + "submit-form",
                        Map.of("variables", values("ticketNumber", number, "callReason", "Нужен руководитель")));
    }

    private static void refused(ResponseEntity<String> answer, HttpStatus status, String words) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody()).contains(words);
    }

    private static Map<String, Object> values(Object... pairs) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], Map.of("value", pairs[i + 1]));
        }
        return values;
    }

    private boolean isAbout(Agent.Task task, long number) {
        return task.shown("ticketNumber").equals(Long.toString(number));
    }

    private long registered(String subject) {
        olga.letter(subject, "Подробности в понедельник.").send();
        return olga.awaitsAnswerTo(subject).number();
    }
}
