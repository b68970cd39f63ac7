package org.zayavka.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.Staff.as;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.engine.EngineTest;
import org.zayavka.engine.EngineTestRoom;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

@EngineTest
@NullUnmarked
class FormsTests {

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    String process;
    String task;

    @BeforeEach
    void aTicketWaitsForAnswer() {
        new Staff(identities).with("anna", "line1").with("boris", "line2");
        EngineTestRoom.deploy(repository);
        process = runtime.startProcessInstanceByKey("engineAnswering", "1042", Map.of("people", 12))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(process).singleResult().getId();
    }

    @Test
    void tasklistShowsFactsThatAreNoVariables() {
        var answer = new TasklistSession(http, "anna").get("/task/" + task + "/form-variables?deserializeValues=false");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .contains("\"subject\":{\"type\":\"String\",\"value\":\"Не печатает принтер\"")
                .contains("\"number\":{\"type\":\"String\",\"value\":\"1042\"")
                .contains("\"engineers\":{\"type\":\"Json\"")
                .contains("\\\"value\\\":\\\"boris\\\"")
                .contains("\"level\":{");
        assertThat(runtime.getVariables(process)).doesNotContainKeys("subject", "engineers", "number");
    }

    @Test
    void theFormItselfReachesTasklist() {
        assertThat(new TasklistSession(http, "anna")
                        .get("/task/" + task + "/deployed-form")
                        .getBody())
                .contains("Ответ заявителю");
    }

    /** The first thing Tasklist asks when a task is opened. */
    @Test
    void tasklistLearnsWhichFormATaskHas() {
        var answer = new TasklistSession(http, "anna").get("/task/" + task + "/form");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).contains("\"camundaFormRef\":{").doesNotContain("embedded:engine");
    }

    @Test
    void factsFollowTheLanguageOfTheBrowser() {
        var request = RequestEntity.get("/engine-rest/task/" + task + "/form-variables")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .build();

        assertThat(as("anna", http).exchange(request, String.class).getBody()).contains("The printer is silent");
    }

    @Test
    void controlCharactersAreRefusedAndNothingOfTheDatabaseIsTold() {
        var answer = submit(values("outcome", "solved", "answer", "Заменили\u0000 картридж", "minutes", 15));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(String.valueOf(answer.getBody()))
                .contains("управляющие символы")
                .doesNotContain("SQL", "org.");
    }

    @Test
    void aTaskThatIsDoneIsNotFoundAnyMore() {
        assertThat(submit(values("outcome", "solved", "answer", "Заменили картридж.", "minutes", 15))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        var again = submit(values("outcome", "solved", "answer", "Заменили картридж.", "minutes", 15));

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(String.valueOf(again.getBody())).contains("больше нет");
        assertThat(claim("anna", "anna").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTaskIsTakenForOneselfAndGivenOutByTheHead() {
        new Staff(identities).with("galina", "head").with("boris", "line2");

        assertThat(claim("anna", "boris").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(String.valueOf(claim("anna", "boris").getBody())).contains("только себе");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(claim("anna", "anna").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        tasks.addCandidateGroup(task, "head");
        assertThat(claim("galina", "boris").getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        tasks.setAssignee(task, null);
        assertThat(claim("galina", "boris").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** S2.6: whoever holds a task may read the whole ticket. */
    @Test
    void aTaskIsGivenOnlyToThoseWhoWorkOnItsTicket() {
        new Staff(identities)
                .with("artem", "line1")
                .with("bella", "billing")
                .with("fedor", "field")
                .with("galina", "head");
        tasks.addCandidateGroup(task, "head");
        claim("anna", "anna");

        for (var path : List.of("assignee", "delegate")) {
            for (var who : List.of("anna", "galina")) {
                for (var stranger : List.of("bella", "fedor")) {
                    var refused = giveTo(who, path, stranger);
                    assertThat(refused.getStatusCode()).as(who + " " + path).isEqualTo(HttpStatus.BAD_REQUEST);
                    assertThat(refused.getBody()).contains("«" + stranger, "artem", "Передать в другой отдел");
                }
            }
        }
        assertThat(assignee()).isEqualTo("anna");
        assertThat(giveTo("anna", "delegate", "artem").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(assignee()).isEqualTo("artem");
    }

    /** Tasklist sends the whole task back to change a date of it. */
    @Test
    void aDateIsSetBySendingTheTaskBackAsItCame() {
        new Staff(identities).with("admin", "camunda-admin");
        var asked = as("admin", http).getForEntity("/engine-rest/task/" + task, Map.class);
        Map<String, Object> body = new HashMap<>(asked.getBody());
        assertThat(body.get("camundaFormRef")).isNotNull();
        body.put("followUp", "2027-01-11T09:00:00.000+0300");

        assertThat(sendsBack("anna", body).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        var answer = sendsBack("admin", body);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getFollowUpDate())
                .isEqualTo("2027-01-11T06:00:00Z");
    }

    private ResponseEntity<String> sendsBack(String who, Map<String, Object> body) {
        return as(who, http)
                .exchange(RequestEntity.put("/engine-rest/task/" + task).body(body), String.class);
    }

    /** What ran to its end meanwhile is no fault of the desk. */
    @Test
    void anExecutionThatIsGoneIsNotFound() {
        var answer = as("admin", http)
                .exchange(
                        RequestEntity.put("/engine-rest/execution/gone/localVariables/x")
                                .body(Map.of("value", 1)),
                        String.class);

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("уже нет");
    }

    /** S2.6: nothing is lost in handing over. */
    @Test
    void aTaskIsPutBackByWhoeverHoldsItOrGivesOutWork() {
        new Staff(identities).with("artem", "line1").with("galina", "head");
        claim("anna", "anna");

        for (var path : List.of("claim", "unclaim", "assignee")) {
            var refused = giveTo("artem", path, null);
            assertThat(refused.getStatusCode()).as(path).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(refused.getBody()).contains("anna", "Вернуть или передать");
        }
        assertThat(post(
                                "artem",
                                "/task/" + task + "/identity-links/delete",
                                Map.of("userId", "anna", "type", "assignee"))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(giveTo("artem", "assignee", "artem").getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.CONFLICT);
        assertThat(giveTo("artem", "delegate", "artem").getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.CONFLICT);
        assertThat(assignee()).isEqualTo("anna");

        assertThat(giveTo("anna", "unclaim", null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(assignee()).isNull();
        claim("anna", "anna");
        assertThat(giveTo("anna", "claim", null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        claim("anna", "anna");
        assertThat(giveTo("galina", "assignee", "nobody").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(giveTo("galina", "assignee", "artem").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(assignee()).isEqualTo("artem");
        assertThat(giveTo("artem", "assignee", "anna").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(giveTo("galina", "unclaim", null).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** S2.6: one task, one pair of hands. */
    @Test
    void aTaskIsFinishedByWhoeverHoldsItOrGivesOutWork() {
        new Staff(identities).with("artem", "line1").with("dina", "dispatcher");
        tasks.addCandidateGroup(task, "dispatcher");
        claim("anna", "anna");
        var body = Map.of("variables", values("outcome", "solved", "answer", "Заменили картридж.", "minutes", 15));

        for (var path : List.of("submit-form", "complete", "resolve")) {
            var refused = post("artem", "/task/" + task + "/" + path, body);
            assertThat(refused.getStatusCode()).as(path).isEqualTo(HttpStatus.CONFLICT);
            assertThat(refused.getBody()).as(path).contains("anna", "завершить её может");
        }
        assertThat(assignee()).isEqualTo("anna");
        assertThat(post("dina", "/task/" + task + "/complete", body).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void isToldInTheLanguageOfTheBrowserThatAColleagueHoldsTheTask() {
        new Staff(identities).with("artem", "line1");
        claim("anna", "anna");
        var request = RequestEntity.post("/engine-rest/task/" + task + "/unclaim")
                .header("Accept-Language", "en")
                .build();

        assertThat(as("artem", http).exchange(request, String.class).getBody())
                .contains("A colleague (anna Тестов) holds");
    }

    /** Complaint 13: whoever comes second is told so. */
    @Test
    void whoeverSubmitsTheSameTaskAtTheSameMomentIsToldThatAColleagueWasFaster() throws Exception {
        for (int i = 0; i < 5; i++) {
            aTicketWaitsForAnswer();
            var body = values("outcome", "solved", "answer", "Заменили картридж.");
            var both = Stream.of(1, 2, 3)
                    .map(one -> CompletableFuture.supplyAsync(() -> submit(body)))
                    .toList();
            var answers = both.stream().map(CompletableFuture::join).toList();

            assertThat(answers)
                    .extracting(answer -> answer.getStatusCode().value())
                    .containsOnlyOnce(204)
                    .doesNotContain(500);
            assertThat(answers)
                    .filteredOn(answer -> answer.getStatusCode().isError())
                    .allSatisfy(answer -> assertThat(message(answer)).containsAnyOf("только что", "больше нет"));
        }
    }

    private @Nullable String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private ResponseEntity<String> giveTo(String who, String path, @Nullable String whom) {
        var body = new HashMap<String, Object>();
        body.put("userId", whom);
        return post(who, "/task/" + task + "/" + path, body);
    }

    private ResponseEntity<String> claim(String who, String whom) {
        return as(who, http)
                .postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", whom), String.class);
    }

    @Test
    void aGoodAnswerIsKeptWithoutTheFactsAroundIt() {
        var answer = submit(values(
                "subject", "Не печатает принтер", "outcome", "solved", "answer", "Заменили картридж.", "minutes", 15));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariables(process))
                .containsEntry("outcome", "solved")
                .containsEntry("answer", "Заменили картридж.")
                .containsEntry("minutes", 15)
                .doesNotContainKeys("subject", "engineers");
    }

    @Test
    void manyValuesAreKeptAsAList() {
        assertThat(submit(values(
                                "outcome",
                                "solved",
                                "answer",
                                "Готово, проверьте",
                                "urgent",
                                true,
                                "until",
                                "2026-11-24",
                                "causes",
                                typed("Json", "[\"network\",\"power\"]")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariable(process, "causes")).hasToString("[\"network\",\"power\"]");
    }

    @Test
    void aLongAnswerIsKeptWhole() {
        var letter = "Ы".repeat(5500);

        assertThat(submit(values("outcome", "solved", "answer", letter)).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariable(process, "answer")).isEqualTo(letter);
    }

    @Test
    void whatIsHiddenIsNeitherRequiredNorTaken() throws Exception {
        var refused = submit(values("outcome", "line2", "engineer", "boris", "answer", "Тайком"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(refused)).contains("Поле «Ответ заявителю» при этом выборе не заполняют");
        assertThat(submit(values("outcome", "line2", "engineer", "boris", "answer", ""))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(runtime.getVariables(process))
                .containsEntry("engineer", "boris")
                .doesNotContainKey("answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outcome  | "maybe"        | В поле «Решение» нет варианта «maybe»
            outcome  | null           | Заполните поле «Решение»
            answer   | "  "           | Заполните поле «Ответ заявителю»
            answer   | "ok"           | Текст в поле «Ответ заявителю» короче 5
            answer   | 42             | В поле «Ответ заявителю» нужен текст
            answer   | ["a","b"]      | В поле «Ответ заявителю» нужен текст
            minutes  | 0              | Число в поле «Минут» меньше 1
            minutes  | 481            | Число в поле «Минут» больше 480
            minutes  | 18446744073709551631 | Число в поле «Минут» больше 480
            minutes  | 1.5            | В поле «Минут» допустимо знаков после запятой: 0
            minutes  | "много"        | В поле «Минут» нужно число
            anydesk  | "abc"          | Значение в поле «Номер AnyDesk» не того вида
            urgent   | "yes"          | Поле «Срочно» можно только отметить
            causes   | "network"      | В поле «Причины» выбирают несколько
            causes   | ["fire"]       | В поле «Причины» нет варианта «fire»
            until    | "вчера"        | В поле «Когда» нужна дата
            subject  | "Другая тема"  | Поле «Тема» нельзя изменить
            level    | 99             | В форме нет поля «level»
            ticketId | 7              | В форме нет поля «ticketId»
            """)
    void aWrongValueIsRefusedInWordsAndNothingIsKept(String key, String json, String complaint) throws Exception {
        var values = values("outcome", "solved", "answer", "Заменили картридж.");
        values.put(key, value(json));

        var answer = submit(values);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).startsWith(complaint);
        assertThat(runtime.getVariables(process)).doesNotContainKeys("outcome", "answer", "ticketId");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void allComplaintsComeAtOnceAndInTheLanguageOfTheBrowser() throws Exception {
        var request = RequestEntity.post("/engine-rest/task/" + task + "/submit-form")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .body(Map.of("variables", values("outcome", "solved", "minutes", 500)));

        assertThat(message(as("anna", http).exchange(request, String.class)))
                .isEqualTo("Fill in the field “Answer to the requester”. "
                        + "The number in “Минут” is above 480. Enter a smaller one.");
    }

    @Test
    void aChoiceFromFactsIsHeldToThem() throws Exception {
        var answer = submit(values("outcome", "line2", "engineer", "nobody"));

        assertThat(message(answer)).startsWith("В поле «Инженер» нет варианта «nobody»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "resolve", "submit-form"})
    void noOtherWayToFinishATaskPassesTheForm(String way) {
        var answer = post("anna", "/task/" + task + "/" + way, Map.of("variables", values("outcome", "hacked")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("hacked");
    }

    @Test
    void tasklistItselfGetsTheComplaint() throws Exception {
        var answer = new TasklistSession(http, "anna")
                .post("/task/" + task + "/submit-form", Map.of("variables", values("outcome", "solved")));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(message(answer)).isEqualTo("Заполните поле «Ответ заявителю».");
    }

    @Test
    void aFormWithoutFieldsTakesNoValues() {
        submit(values("outcome", "solved", "answer", "Готово, проверьте"));
        var next = tasks.createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();

        assertThat(post("anna", "/task/" + next + "/complete", Map.of("variables", values("ticketId", 7)))
                        .getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(post("anna", "/task/" + next + "/complete", Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** Completed with nothing the ticket would be solved with an empty letter. */
    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void aTaskWhoseFormIsGoneIsNotCompleted(String way) {
        jdbc.sql("update act_re_camformdef set key_ = 'gone' where key_ = 'engineAnswer'")
                .update();
        try {
            var answer = post("anna", "/task/" + task + "/" + way, Map.of());

            assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(answer.getBody()).contains("Форма «engineAnswer» не найдена", "ничего не изменилось");
            assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
        } finally {
            jdbc.sql("update act_re_camformdef set key_ = 'engineAnswer' where key_ = 'gone'")
                    .update();
        }
    }

    /** Spaces of all widths, marks of format, of byte order and of variation, fillers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00A0",
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u3000",
                "\uFE0F",
                "\u2800",
                "\u3164",
                "\u034F",
                "\uDB40\uDD00",
                " \u200D\u00AD\n\u202E ",
                "\u180E\u2028"
            })
    void anAnswerThatNobodyCanSeeIsNone(String invisible) {
        var answer = submit(values("outcome", "solved", "answer", invisible));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(String.valueOf(answer.getBody())).contains("Заполните поле «Ответ заявителю».");
    }

    @Test
    void agentsDoNotWriteVariablesPastTheForm() {
        var value = Map.of("value", "x", "type", "String");

        assertThat(put("/task/" + task + "/variables/outcome", value).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(put("/task/" + task + "/localVariables/outcome", value).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(put("/process-instance/" + process + "/variables/outcome", value)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post(
                                "anna",
                                "/task/" + task + "/bpmnEscalation",
                                Map.of("escalationCode", "x", "variables", Map.of("outcome", value)))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(post("anna", "/message", Map.of("messageName", "engine.asked", "processInstanceId", process))
                        .getStatusCode())
                .isIn(HttpStatus.FORBIDDEN, HttpStatus.BAD_REQUEST);
    }

    @Test
    void variablesOfATaskThatIsGoneAreNotFound() {
        submit(values("outcome", "solved", "answer", "Заменили картридж."));
        var value = Map.of("value", "x", "type", "String");

        assertGone(put("/task/" + task + "/variables/outcome", value));
        assertGone(put("/task/" + task + "/localVariables/outcome", value));
        assertGone(post("anna", "/task/" + task + "/variables", Map.of("modifications", Map.of("outcome", value))));
        assertGone(post("anna", "/task/" + task + "/comment/create", Map.of("message", "Поздно")));
    }

    private static void assertGone(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).contains("больше нет");
    }

    @Test
    void jsonThatCantBeReadIsAnsweredInWords() {
        var answer = post("anna", "/task/" + task + "/submit-form", "{\"variables\": {");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Запрос не удалось прочитать");
    }

    /** Filed under a task, a file would be in no conversation and checked by nobody. */
    @Test
    void commentsAreNeitherRewrittenNorAreFilesAttached() {
        var comment = tasks.createComment(task, null, "Было сказано").getId();

        assertRefused(
                as("anna", http)
                        .exchange(
                                RequestEntity.delete("/engine-rest/task/" + task + "/comment/" + comment)
                                        .build(),
                                String.class),
                "только добавить комментарий");
        assertRefused(
                put("/task/" + task + "/comment", Map.of("id", comment, "message", "Не было")),
                "только добавить комментарий");
        var file = new org.springframework.util.LinkedMultiValueMap<String, Object>();
        file.add("attachment-name", "x");
        file.add("url", "https://files.example/x");
        assertRefused(
                as("anna", http)
                        .exchange(
                                RequestEntity.post("/engine-rest/task/" + task + "/attachment/create")
                                        .contentType(MediaType.MULTIPART_FORM_DATA)
                                        .body(file),
                                String.class),
                "только добавить комментарий");
    }

    /** What the form asks for would be missing: a ticket solved with an empty letter. */
    @Test
    void aTaskEndsWithItsFormOnly() {
        new Staff(identities).with("galina", "head");
        for (var person : List.of("anna", "galina")) {
            assertRefused(post(person, "/task/" + task + "/bpmnError", Map.of("errorCode", "x")), "только её формой");
            assertRefused(
                    post(person, "/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "x")),
                    "только её формой");
            assertRefused(
                    as(person, http)
                            .exchange(
                                    RequestEntity.delete("/engine-rest/task/" + task)
                                            .build(),
                                    String.class),
                    "удалить её нельзя");
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private static void assertRefused(ResponseEntity<?> answer, String words) {
        assertThat(answer.getStatusCode()).as("%s", answer.getBody()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(String.valueOf(answer.getBody())).contains(words);
    }

    @Test
    void aStrangerNeitherSeesNorWorksOnTheTask() {
        assertThat(as("boris", http)
                        .getForEntity("/engine-rest/task/" + task, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("boris", "/task/" + task + "/complete", Map.of("variables", values("outcome", "hacked")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void javaCallersAreHeldToTheFormToo() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> tasks.complete(task, Variables.putValue("outcome", "hacked")))
                .isInstanceOf(FormNotAccepted.class);
    }

    private ResponseEntity<String> submit(Map<String, Object> values) {
        return post("anna", "/task/" + task + "/submit-form", Map.of("variables", values));
    }

    private ResponseEntity<String> post(String login, String path, Object body) {
        return as(login, http)
                .exchange(
                        RequestEntity.post("/engine-rest" + path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        String.class);
    }

    private ResponseEntity<String> put(String path, Object body) {
        return as("anna", http)
                .exchange(
                        RequestEntity.method(HttpMethod.PUT, "/engine-rest" + path)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body),
                        String.class);
    }

    private static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1] instanceof Map ? pairs[i + 1] : plain(pairs[i + 1]));
        }
        return values;
    }

    private static Map<String, Object> plain(Object value) {
        var typed = new LinkedHashMap<String, Object>();
        typed.put("value", value);
        return typed;
    }

    private static Map<String, Object> typed(String type, Object value) {
        var typed = plain(value);
        typed.put("type", type);
        return typed;
    }

    /** As Tasklist sends it: lists as JSON in a string, everything else untyped. */
    private static Object value(String json) throws Exception {
        var node = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
        return node.isArray()
                ? typed("Json", json)
                : plain(new com.fasterxml.jackson.databind.ObjectMapper().treeToValue(node, Object.class));
    }

    private static String message(ResponseEntity<String> answer) throws Exception {
        JsonNode body = new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.getBody());
        return body.path("message").asText();
    }
}
