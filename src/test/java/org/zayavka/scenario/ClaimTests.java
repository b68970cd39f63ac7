package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimDeadlines;
import org.zayavka.claim.ClaimField;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimMessage;
import org.zayavka.claim.ClaimOutcome;
import org.zayavka.claim.ClaimState;
import org.zayavka.claim.Claims;
import org.zayavka.claim.Deputies;
import org.zayavka.shared.Refusal;
import org.zayavka.sla.CalendarEditor;
import org.zayavka.sla.DayKind;
import org.zayavka.sla.YearPlan;
import org.zayavka.support.TestMail;

/** S3.10: claims from the letter to the answer, in a started desk with real mail. */
@NullUnmarked
class ClaimTests extends DeskScenario {

    private static final String CLAIMS = "claims@zayavka.example";
    private static final byte[] EXE = "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1);
    private static final String SECRET = "a secret for the program that brings claims";
    private static final String SECRETARY = "svetlana@staff.example";
    private static final TestMail MAIL = TestMail.start();

    private static final Map<ClaimField, String> LINES = lines();

    @Autowired
    private Claims claims;

    @Autowired
    private Deputies deputies;

    @Autowired
    private ClaimDeadlines deadlines;

    @Autowired
    private CalendarEditor calendars;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService staff;

    private Agent svetlana;
    private Agent sergey;

    ClaimTests() {
        super(MAIL);
    }

    @DynamicPropertySource
    static void desk(DynamicPropertyRegistry properties) {
        deskOver(MAIL, properties);
        MAIL.mailbox(CLAIMS);
        var prefix = "zayavka.mail.mailboxes[2].";
        properties.add(prefix + "address", () -> CLAIMS);
        properties.add(prefix + "department", () -> "claims");
        properties.add(prefix + "prefix", () -> "zayavka");
        properties.add(prefix + "imap.host", () -> "127.0.0.1");
        properties.add(prefix + "imap.port", MAIL::imapPort);
        properties.add(prefix + "imap.user", () -> CLAIMS);
        properties.add(prefix + "imap.password", () -> CLAIMS);
        properties.add(prefix + "imap.tls", () -> "none");
        properties.add("zayavka.claims.api.secret", () -> SECRET.replace(' ', '-'));
    }

    @BeforeEach
    void theOfficeIsThere() {
        people().with("svetlana", "secretary")
                .with("sergey", "director")
                .with("maria", "manager")
                .with("alexey", "analyst");
        svetlana = agent("svetlana");
        sergey = agent("sergey");
        DeskClock.set("2026-11-23T10:00");
    }

    @AfterEach
    void itIsNowAgain() {
        deputies.all().forEach(deputy -> deputies.dismiss(deputy.id(), "sergey"));
        ClockUtil.reset();
    }

    @Test
    void aMailedClaimIsCheckedExplainedDecidedSignedAndAnswered() {
        var claim = arrives("Претензия: не приехал инженер", claim(LINES.keySet()));
        assertThat(claim.fields().ownerName()).isEqualTo("Синицына Ольга Петровна");
        assertThat(claim.companyName()).isEqualTo("ООО «Ромашка»");
        assertThat(claim.term().dueOn()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(claims.files(claim.id())).extracting(ClaimFile::name).containsExactly("scan.pdf");

        task(svetlana, claim, "userTask_checkClaim")
                .complete("checkOutcome", "accept", "signature", "scan", "claimReason", "quality");
        var acknowledgement =
                olga.awaits(letter -> letter.subject().equals("[zayavka " + claim.id() + "] Претензия принята"));
        assertThat(acknowledgement.text()).contains(claim.id().toString(), "11 декабря 2026 года");

        decide(claim, "partly", "1500.5");
        assertThat(again(claim).letter().text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("удовлетворена частично", "1 500,50 ₽");
        task(sergey, claim, "userTask_signLetter")
                .complete("letterText", "Решено так. Приносим извинения.", "signDecision", "sign");

        var answer = olga.awaits(letter -> letter.subject().contains("Ответ на претензию")
                && letter.subject().contains(claim.id().toString()));
        assertThat(answer.text()).contains("Решено так.", "П-");
        awaits(claim, ClaimState.ANSWERED);
        assertThat(again(claim).missedAt()).isNull();
        assertThat(claims.log(claim.id()))
                .extracting(fact -> fact.kind())
                .contains(
                        "ClaimRegistered",
                        "ClaimAccepted",
                        "ClaimAcknowledged",
                        "ClaimExplained",
                        "ClaimDecided",
                        "ClaimLetterSigned",
                        "ClaimAnswerSent",
                        "ClaimAnswered");
    }

    /** Each of the eight is missed and asked for by its name; the day of arrival stays the first. */
    @ParameterizedTest
    @EnumSource(ClaimField.class)
    void whatIsMissingIsAskedFor(ClaimField missing) {
        var said = new java.util.LinkedHashSet<>(LINES.keySet());
        said.remove(missing);
        var letter = olga.letter("Претензия без " + missing, claim(said)).to(CLAIMS);
        var claim = sent(missing == ClaimField.SIGNATURE ? letter : letter.attaching("scan.pdf"));
        var expected = missing == ClaimField.SIGNATURE
                ? List.of(ClaimField.SIGNATURE)
                : List.of(missing, ClaimField.SIGNATURE);
        assertThat(claim.missing()).containsAll(known(missing) ? List.of(ClaimField.SIGNATURE) : expected);

        DeskClock.set("2026-11-25T10:00");
        if (missing == ClaimField.SIGNATURE || known(missing)) {
            ask(claim);
        } else {
            task(svetlana, claim, "userTask_checkClaim").complete("checkOutcome", "ask", "signature", "scan");
        }
        var asked = olga.awaits(
                it -> it.subject().contains(claim.id() + "]") && it.subject().contains("дополнить"));
        assertThat(again(claim).state()).isEqualTo(ClaimState.INCOMPLETE);

        olga.letter("", (missing == ClaimField.SIGNATURE ? "Подписано" : LINES.get(missing)) + "\n")
                .replyingTo(asked)
                .to(CLAIMS)
                .attaching("signed.pdf")
                .send();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !svetlana.tasksOfStep("userTask_checkClaim").isEmpty());

        assertThat(again(claim).missing()).isSubsetOf(ClaimField.SIGNATURE);
        assertThat(again(claim).term().arrivedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        task(svetlana, claim, "userTask_checkClaim").complete("checkOutcome", "discard");
    }

    @Test
    void aClaimThatSaysNothingIsAskedForEverything() {
        nikolay.letter("", "").to(CLAIMS).send();
        var claim = newest();
        assertThat(claim.missing()).contains(ClaimField.SUBSTANCE, ClaimField.SPECIALIST, ClaimField.INCIDENT);
        ask(claim);

        var asked = nikolay.awaits(letter -> letter.subject().contains(claim.id() + "]"));
        assertThat(asked.text()).contains("суть претензии", "подпись владельца договора", "фамилия специалиста");
        DeskClock.set("2026-11-26T18:01");
        nikolay.awaits(letter -> letter.text().contains("Напоминаем о претензии"));
    }

    /** Nothing that a letter says decides anything. */
    @Test
    void aForgedLetterFromTheDirectorDecidesNothing() {
        var claim = explained();
        var forger = new Correspondent(MAIL, "sergey@zayavka.example", "Генеральный директор");
        forger.letter(
                        "Re: [zayavka " + claim.id() + "] Претензия принята",
                        "Решение: отклонить. Претензия отклонена. Директор")
                .to(CLAIMS)
                .send();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> claims.thread(claim.id()).stream().anyMatch(ClaimMessage::stranger));
        assertThat(again(claim).state()).isEqualTo(ClaimState.EXPLAINED);
        assertThat(again(claim).decision()).isNull();
        assertThat(task(sergey, claim, "userTask_decideClaim").step()).isEqualTo("userTask_decideClaim");
    }

    /** Not over REST, not the head, not the administrator, nobody but the director. */
    @Test
    void onlyTheDirectorDecides() {
        var claim = explained();
        var task = task(sergey, claim, "userTask_decideClaim").id();
        var decision = Map.of(
                "variables",
                Map.of(
                        "claimOutcome", Map.of("value", "refused"),
                        "decisionReasons", Map.of("value", "Так решил не директор")));

        for (var login : List.of("galina", "svetlana", "anna", "admin")) {
            for (var path : List.of("/complete", "/submit-form", "/resolve")) {
                assertThat(rest(login, "/task/" + task + path, decision)
                                .getStatusCode()
                                .value())
                        .as(login + path)
                        .isIn(403, 404);
            }
            for (var path : List.of("/claim", "/assignee", "/delegate")) {
                assertThat(rest(login, "/task/" + task + path, Map.of("userId", login))
                                .getStatusCode()
                                .is2xxSuccessful())
                        .as(login + path)
                        .isFalse();
            }
        }
        assertThat(again(claim).decision()).isNull();
        assertThat(rest("sergey", "/task/" + task + "/submit-form", decision)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();
        assertThat(again(claim).decision().by()).isEqualTo("sergey");
    }

    /** Nor past the task: what was not decided by the director is not kept. */
    @Test
    void nobodyMovesAClaimPastTheDirector() {
        var claim = explained();
        var process = processOf(task(sergey, claim, "userTask_decideClaim"));
        for (var step : List.of("serviceTask_keepDecision", "serviceTask_keepLetter", "callActivity_answerClaim")) {
            var moved = rest(
                    "admin",
                    "/process-instance/" + process + "/modification",
                    Map.of(
                            "instructions",
                            List.of(Map.of(
                                    "type",
                                    "startBeforeActivity",
                                    "activityId",
                                    step,
                                    "variables",
                                    Map.of(
                                            "claimOutcome", Map.of("value", "refused", "type", "String"),
                                            "decisionReasons", Map.of("value", "Так", "type", "String"),
                                            "signDecision", Map.of("value", "sign", "type", "String"),
                                            "letterText", Map.of("value", "Отказ", "type", "String"),
                                            "answerWay", Map.of("value", "email", "type", "String"))))));
            assertThat(moved.getStatusCode().is2xxSuccessful()).as(step).isFalse();
        }
        assertThat(again(claim).decision()).isNull();
        assertThat(again(claim).state()).isEqualTo(ClaimState.EXPLAINED);
    }

    /** What is kept is what the director submitted, about the claim that the director saw. */
    @Test
    void whatOthersWroteIntoTheProcessIsNotTheDirectorsDecision() {
        var other = explained();
        var claim = explained();
        var decision = task(sergey, claim, "userTask_decideClaim");
        var process = processOf(decision);
        var scope = jdbc.sql("select execution_id_ from act_ru_task where id_ = ?")
                .param(decision.id())
                .query(String.class)
                .single();
        var forged = Map.of(
                "modifications",
                Map.of(
                        "compensation", Map.of("value", 100000.0, "type", "Double"),
                        "claimOutcome", Map.of("value", "granted", "type", "String"),
                        "decisionReasons", Map.of("value", "Так решил не директор", "type", "String"),
                        "decidedBy", Map.of("value", "admin", "type", "String"),
                        "letterText", Map.of("value", "Письмо не директора", "type", "String"),
                        "signDecision", Map.of("value", "sign", "type", "String"),
                        "claimId", Map.of("value", other.id().value(), "type", "Long")));
        for (var login : List.of("galina", "svetlana", "admin")) {
            for (var path : List.of("/variables", "/localVariables")) {
                assertThat(rest(login, "/task/" + decision.id() + path, forged)
                                .getStatusCode()
                                .is2xxSuccessful())
                        .as(login + path)
                        .isFalse();
            }
        }
        for (var path :
                List.of("/process-instance/" + process + "/variables", "/execution/" + scope + "/localVariables")) {
            assertThat(rest("admin", path, forged).getStatusCode().value())
                    .as(path)
                    .isEqualTo(403);
        }

        decision.complete("claimOutcome", "partly", "decisionReasons", "Причины директора.");

        var kept = again(claim).decision();
        assertThat(kept.outcome()).isEqualTo(ClaimOutcome.PARTLY);
        assertThat(kept.compensation()).isEqualByComparingTo("0");
        assertThat(kept.reasons()).isEqualTo("Причины директора.");
        assertThat(kept.by()).isEqualTo("sergey");
        assertThat(again(other).decision()).isNull();
        task(sergey, claim, "userTask_signLetter").complete("letterText", "Решено.", "signDecision", "sign");
        assertThat(again(claim).letter().text()).isEqualTo("Решено.");
        assertThat(again(other).letter()).isNull();
        olga.awaits(letter -> letter.subject().contains(claim.id() + "] Ответ"));
    }

    private String processOf(Agent.Task task) {
        return jdbc.sql("select proc_inst_id_ from act_ru_task where id_ = ?")
                .param(task.id())
                .query(String.class)
                .single();
    }

    @Test
    void aDeputyDecidesOnTheDaysOfTheAppointmentOnly() {
        var boris = agent("boris");
        assertThatThrownBy(() -> deputies.appoint("boris", day(23), day(27), "galina"))
                .isInstanceOf(Refusal.class);
        deputies.appoint("boris", day(24), day(25), "sergey");
        var claim = explained();
        var task = task(sergey, claim, "userTask_decideClaim").id();
        var decision = Map.of(
                "variables",
                Map.of(
                        "claimOutcome", Map.of("value", "granted"),
                        "decisionReasons", Map.of("value", "Решил заместитель")));
        assertThat(boris.tasksOfStep("userTask_decideClaim")).isEmpty();
        assertThat(rest("boris", "/task/" + task + "/complete", decision)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();

        DeskClock.set("2026-11-26T09:00");
        assertThat(rest("boris", "/task/" + task + "/complete", decision)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isFalse();

        DeskClock.set("2026-11-25T23:00");
        deputies.appoint("boris", day(25), day(25), "sergey");
        assertThat(boris.tasksOfStep("userTask_decideClaim")).isNotEmpty();
        assertThat(rest("boris", "/task/" + task + "/complete", decision)
                        .getStatusCode()
                        .is2xxSuccessful())
                .isTrue();

        assertThat(again(claim).decision().asDeputy()).isTrue();
        assertThat(again(claim).decision().by()).isEqualTo("boris");
    }

    /** What a deputy of the past had taken waits for the director again, and nobody else ever gets it. */
    @Test
    void theDirectorsTaskComesBackFromADeputy() {
        var artem = agent("artem");
        address("artem", "artem@staff.example");
        DeskClock.set("2026-11-24T10:00");
        deputies.appoint("artem", day(24), day(25), "sergey");
        var claim = explained();
        deputies.appoint("boris", day(24), day(24), "sergey");
        var task = task(artem, claim, "userTask_decideClaim");
        new Correspondent(MAIL, "artem@staff.example", "Артём")
                .awaits(letter -> letter.subject().equals("Вы замещаете директора")
                        && letter.text().contains("с 24 ноября 2026 года по 25 ноября 2026 года"));
        assertThat(shownInList("artem", claim)).isTrue();
        assertThat(rest("sergey", "/task/" + task.id() + "/claim", Map.of("userId", "sergey"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);

        assertThat(rest("sergey", "/task/" + task.id() + "/unclaim", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        for (var path : List.of("/claim", "/unclaim")) {
            assertThat(rest("artem", "/task/" + task.id() + path, Map.of("userId", "artem"))
                            .getStatusCode()
                            .value())
                    .as(path)
                    .isEqualTo(204);
        }
        assertThat(rest("sergey", "/task/" + task.id() + "/claim", Map.of("userId", "sergey"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);

        // The director is away: whoever stands in takes it over.
        assertThat(rest("artem", "/task/" + task.id() + "/assignee", Map.of("userId", "artem"))
                        .getStatusCode()
                        .value())
                .isEqualTo(204);
        for (var path : List.of("/assignee", "/delegate")) {
            var given = rest("artem", "/task/" + task.id() + path, Map.of("userId", "anna"));
            assertThat(given.getStatusCode().value()).as(path).isEqualTo(403);
            assertThat(given.getBody()).contains("делают лично");
        }

        deputies.all().stream()
                .filter(deputy -> deputy.person().equals("artem"))
                .forEach(deputy -> deputies.dismiss(deputy.id(), "sergey"));
        assertThat(shownInList("artem", claim)).isFalse();
        assertThat(shownInList("boris", claim)).isTrue();
        assertThat(rest("artem", "/task/" + task.id() + "/submit-form", Map.of())
                        .getStatusCode()
                        .value())
                .isIn(403, 404);
        task(sergey, claim, "userTask_decideClaim")
                .complete("claimOutcome", "granted", "decisionReasons", "Решил директор.");
        assertThat(again(claim).decision().by()).isEqualTo("sergey");
    }

    /** S3.10: the letter says who signed, whoever decided. */
    @Test
    void aDeputyMaySignWhatTheDirectorDecided() {
        var claim = explained();
        task(sergey, claim, "userTask_decideClaim").complete("claimOutcome", "granted", "decisionReasons", "Причины.");
        deputies.appoint("boris", day(23), day(30), "sergey");
        var boris = agent("boris");
        task(boris, claim, "userTask_signLetter").complete("letterText", "Решено.", "signDecision", "sign");

        assertThat(again(claim).decision().asDeputy()).isFalse();
        assertThat(again(claim).letter().by()).isEqualTo("boris");
        assertThat(again(claim).letter().asDeputy()).isTrue();
    }

    /** Who can't enter Tasklist decides nothing. */
    @Test
    void nobodyIsAppointedWhoHasNoDoor() {
        assertThatThrownBy(() -> deputies.appoint("maria", day(23), day(27), "sergey"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tasklist");
        assertThat(deputies.mayStandIn("maria")).isFalse();
        assertThat(deputies.mayStandIn("boris")).isTrue();
    }

    /** Nor does a diagram put its own words between the director and the claim. */
    @Test
    void aChangedDiagramDecidesNothing() throws IOException {
        var model = Files.readString(Path.of("processes/handle-claim.bpmn"));
        var granted = "<camunda:inputOutput><camunda:%1$s name=\"claimOutcome\">granted</camunda:%1$s>"
                + "<camunda:%1$s name=\"compensation\">999999</camunda:%1$s>"
                + "<camunda:%1$s name=\"letterText\">Вы сами виноваты.</camunda:%1$s></camunda:inputOutput>";
        try {
            var changed = model;
            for (var step : List.of("serviceTask_keepDecision", "serviceTask_keepLetter")) {
                changed = mapped(changed, step, granted.formatted("inputParameter"));
            }
            for (var step : List.of("userTask_decideClaim", "userTask_signLetter")) {
                changed = mapped(changed, step, granted.formatted("outputParameter"));
            }
            deploy(changed);
            var claim = explained();
            task(sergey, claim, "userTask_decideClaim")
                    .complete("claimOutcome", "refused", "decisionReasons", "Причины.");
            task(sergey, claim, "userTask_signLetter").complete("letterText", "Отказано.", "signDecision", "sign");

            assertThat(again(claim).decision().outcome()).isEqualTo(ClaimOutcome.REFUSED);
            assertThat(again(claim).decision().compensation()).isEqualByComparingTo("0");
            assertThat(again(claim).letter().text()).isEqualTo("Отказано.");
        } finally {
            deploy(model);
        }
    }

    /** Nor does another diagram with steps of the same names, though the director completes its task. */
    @Test
    void anotherDiagramDecidesNothing() {
        var claim = explained();
        deploy("menu.bpmn", """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="menu">
                  <bpmn:process id="menu" name="Утвердить меню" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:userTask id="userTask_decideClaim" name="Утвердить" camunda:formRef="decideClaim"
                        camunda:formRefBinding="latest" camunda:candidateGroups="director">
                      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
                    </bpmn:userTask>
                    <bpmn:serviceTask id="decide" name="Записать" camunda:delegateExpression="${keepDecision}">
                      <bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>c</bpmn:outgoing>
                    </bpmn:serviceTask>
                    <bpmn:endEvent id="end"><bpmn:incoming>c</bpmn:incoming></bpmn:endEvent>
                    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="userTask_decideClaim" />
                    <bpmn:sequenceFlow id="b" sourceRef="userTask_decideClaim" targetRef="decide" />
                    <bpmn:sequenceFlow id="c" sourceRef="decide" targetRef="end" />
                  </bpmn:process>
                </bpmn:definitions>
                """);
        var begun = rest(
                "admin",
                "/process-definition/key/menu/start",
                Map.of("businessKey", claim.id().toString()));
        assertThat(begun.getStatusCode().is2xxSuccessful()).as("%s", begun).isTrue();
        var process = Agent.parse(begun.getBody()).path("id").asText();
        var menu = jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = ?")
                .param(process)
                .query(String.class)
                .single();

        var decision = Map.of(
                "variables",
                Map.of("claimOutcome", Map.of("value", "granted"), "decisionReasons", Map.of("value", "Вкусно")));
        var approved = rest("sergey", "/task/" + menu + "/submit-form", decision);

        assertThat(approved.getBody()).contains("ещё нет решения");
        assertThat(again(claim).decision()).isNull();
        assertThat(again(claim).letter()).isNull();
    }

    private static String mapped(String model, String step, String mapping) {
        var at = model.indexOf("id=\"" + step + "\"");
        var incoming = model.indexOf("<bpmn:incoming>", at);
        var extensions = model.indexOf("<bpmn:extensionElements>", at);
        var hasSome = extensions > 0 && extensions < incoming;
        var place = hasSome ? extensions + "<bpmn:extensionElements>".length() : incoming;
        return model.substring(0, place)
                + (hasSome ? mapping : "<bpmn:extensionElements>" + mapping + "</bpmn:extensionElements>")
                + model.substring(place);
    }

    private void deploy(String model) {
        deploy("handle-claim.bpmn", model);
    }

    private void deploy(String name, String model) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "claims");
        parts.add(name, file(name, model.getBytes(StandardCharsets.UTF_8)));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.MULTIPART_FORM_DATA);
        var deployed = http.withBasicAuth("alexey", "alexey")
                .postForEntity("/engine-rest/deployment/create", new HttpEntity<>(parts, headers), String.class);
        assertThat(deployed.getStatusCode().is2xxSuccessful())
                .as(deployed.getBody())
                .isTrue();
    }

    /** Nobody moves, changes, begins or deletes it by hand. */
    @Test
    void anAdministratorDoesNotTakeTheDirectorsTaskAway() {
        var claim = explained();
        var process = processOf(task(sergey, claim, "userTask_decideClaim"));
        var cancel = Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "userTask_decideClaim")));
        var begin = Map.of(
                "businessKey",
                claim.id().toString(),
                "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "userTask_postLetter")));

        var moved = rest("admin", "/process-instance/" + process + "/modification", cancel);
        assertThat(moved.getStatusCode().value()).isEqualTo(403);
        assertThat(moved.getBody()).contains("решает лично генеральный директор");
        assertThat(rest("admin", "/process-definition/key/answerClaim/start", begin)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(http.withBasicAuth("admin", "admin")
                        .exchange("/engine-rest/process-instance/" + process, HttpMethod.DELETE, null, String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(task(sergey, claim, "userTask_decideClaim").step()).isEqualTo("userTask_decideClaim");
    }

    private boolean shownInList(String login, Claim claim) {
        var lists = Agent.parse(http.withBasicAuth(login, login)
                .getForEntity("/engine-rest/filter?name=Замещаю директора", String.class)
                .getBody());
        if (lists.isEmpty()) {
            return false;
        }
        var shown = http.withBasicAuth(login, login)
                .getForEntity("/engine-rest/filter/" + lists.get(0).path("id").asText() + "/list", String.class)
                .getBody();
        return shown.contains(processOf(task(sergey, claim, "userTask_decideClaim")));
    }

    /** On the engine's own timers. */
    @Test
    void theTenthTheThirteenthAndTheLastDayAreTold() {
        var claim = explained();
        DeskClock.set("2026-12-07T09:01");
        awaitsFact(claim, "ClaimDeadlineNear", 1);
        DeskClock.set("2026-12-10T09:01");
        awaitsFact(claim, "ClaimDeadlineNear", 2);
        assertThat(again(claim).missedAt()).isNull();
        DeskClock.set("2026-12-11T18:00:01");
        awaitsFact(claim, "ClaimDeadlineMissed", 1);

        assertThat(again(claim).missedAt()).isNotNull();
        assertThat(claims.log(claim.id()).stream()
                        .filter(fact -> fact.kind().equals("ClaimDeadlineNear"))
                        .map(fact -> fact.details().get("day")))
                .containsExactly("10", "13");
    }

    @Test
    void aChangedCalendarMovesTheDeadline() {
        var claim = explained();
        var year = calendars.year(2026);
        var days = new TreeMap<>(year.value().days());
        days.put(LocalDate.of(2026, 12, 4), DayKind.DAY_OFF);
        calendars.publish(new YearPlan(2026, "Постановление № 1", days), year.version(), "Перенос", "galina");
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> again(claim).term().dueOn().equals(LocalDate.of(2026, 12, 14)));
            awaitsFact(claim, "ClaimDueMoved", 1);
            assertThat(jdbc.sql("""
                            select count(*) from act_ru_job job join act_ru_execution process
                                on process.id_ = job.process_instance_id_
                             where process.business_key_ = ? and job.duedate_ = ?
                            """)
                            .param(claim.id().toString())
                            .param(Timestamp.from(again(claim).term().dueAt()))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            calendars.publish(year.value(), calendars.year(2026).version(), "Обратно", "galina");
        }
    }

    /** A calendar that is put right late: what was missed by the wrong one was not missed, and is watched again. */
    @Test
    void aDeadlineThatMovesAheadAgainIsWatchedAgainAndToldOnce() {
        var claim = explained();
        DeskClock.set("2026-12-07T09:01");
        awaitsFact(claim, "ClaimDeadlineNear", 1);
        DeskClock.set("2026-12-10T09:01");
        awaitsFact(claim, "ClaimDeadlineNear", 2);
        DeskClock.set("2026-12-11T18:00:01");
        awaitsFact(claim, "ClaimDeadlineMissed", 1);
        var year = calendars.year(2026);
        var days = new TreeMap<>(year.value().days());
        days.put(LocalDate.of(2026, 12, 4), DayKind.DAY_OFF);
        days.put(LocalDate.of(2026, 12, 7), DayKind.DAY_OFF);
        calendars.publish(new YearPlan(2026, "Постановление № 2", days), year.version(), "Перенос", "galina");
        try {
            awaitsFact(claim, "ClaimBreachUndone", 1);
            assertThat(again(claim).missedAt()).isNull();
            assertThat(again(claim).term().dueOn()).isEqualTo(LocalDate.of(2026, 12, 15));
            var letter = olga.awaits(it -> it.subject().contains(claim.id() + "] Претензия: срок ответа изменился"));
            assertThat(letter.text()).contains("до 15 декабря 2026 года", "а не до 11 декабря 2026 года");
            // The tenth working day is over by either calendar.
            assertThat(timers(claim))
                    .containsExactly(
                            again(claim).term().warnAt().get(1),
                            again(claim).term().dueAt());
            assertThat(task(sergey, claim, "userTask_decideClaim").due()).startsWith("2026-12-15T");

            DeskClock.set("2026-12-14T09:01");
            awaitsFact(claim, "ClaimDeadlineNear", 3);
            DeskClock.set("2026-12-15T18:00:01");
            awaitsFact(claim, "ClaimDeadlineMissed", 2);
            assertThat(again(claim).missedAt()).isNotNull();
            awaitsFact(claim, "ClaimDueTold", 1);
        } finally {
            calendars.publish(year.value(), calendars.year(2026).version(), "Обратно", "galina");
        }
        awaitsFact(claim, "ClaimDueTold", 2);
        assertThat(again(claim).missedAt()).isNotNull();
    }

    /** Of a claim that is written down too late only the breach is told, of a late one only today's day. */
    @Test
    void whatIsLateAlreadyWhenItIsRegisteredIsToldOnce() {
        secretaryHasAnAddress();
        var over = paper("2026-10-15");
        awaitsFact(over, "ClaimDeadlineMissed", 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> timers(over).isEmpty());
        assertThat(facts(over, "ClaimDeadlineNear")).isEmpty();
        new Correspondent(MAIL, SECRETARY, "Светлана")
                .awaits(it -> it.subject().contains(over.id() + "] Срок ответа нарушен"));
        assertThat(staffLetters(over)).containsExactly("claimDeadlineMissed");

        DeskClock.set("2026-12-10T10:00");
        var near = paper("2026-11-23");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> timers(near).equals(List.of(near.term().dueAt())));
        assertThat(facts(near, "ClaimDeadlineNear")).containsExactly("13");
        assertThat(staffLetters(near)).containsExactly("claimDeadlineNear");
        var letter = new Correspondent(MAIL, SECRETARY, "Светлана")
                .awaits(it -> it.subject().contains(near.id() + "] Срок ответа близко"));
        assertThat(letter.text()).contains("13-й из 14", "осталось: 1 рабочий день");
    }

    /** A slip in the day of arrival: the breach was none, and the right days are watched. */
    @Test
    void aDayOfArrivalThatIsPutRightUndoesTheBreach() {
        var claim = paper("2026-10-15");
        awaitsFact(claim, "ClaimDeadlineMissed", 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> timers(claim).isEmpty());

        assertThatThrownBy(() -> deadlines.correctArrival(claim.id(), day(20), " ", "svetlana"))
                .isInstanceOf(Refusal.class);
        deadlines.correctArrival(claim.id(), day(20), "Перепутали месяц", "svetlana");

        assertThat(again(claim).missedAt()).isNull();
        assertThat(again(claim).term().dueOn()).isEqualTo(LocalDate.of(2026, 12, 10));
        assertThat(timers(claim))
                .containsExactly(
                        again(claim).term().warnAt().get(0),
                        again(claim).term().warnAt().get(1),
                        again(claim).term().dueAt());
        assertThat(claims.log(claim.id()))
                .extracting(fact -> fact.kind())
                .containsSubsequence("ClaimArrivalCorrected", "ClaimDueMoved", "ClaimBreachUndone");
    }

    @Test
    void aDayOfArrivalOfAnotherYearIsRefused() {
        var variables = new HashMap<String, Object>();
        Map.of("source", "fax", "arrivedOn", "2025-11-20", "ownerName", "Кузнецов Николай")
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));

        var started = svetlana.tasklist()
                .post("/process-definition/key/handleClaim/submit-form", Map.of("variables", variables));

        assertThat(started.getStatusCode().is4xxClientError()).isTrue();
        assertThat(started.toString()).contains("проверьте год");
    }

    private List<String> facts(Claim claim, String kind) {
        return claims.log(claim.id()).stream()
                .filter(fact -> fact.kind().equals(kind))
                .map(fact -> fact.details().getOrDefault("day", ""))
                .toList();
    }

    private List<String> staffLetters(Claim claim) {
        return jdbc.sql("select letter from desk.outbox where subject like ? order by id")
                .param("%" + claim.id() + "]%")
                .query(String.class)
                .list();
    }

    private Claim paper(String arrivedOn) {
        var variables = new HashMap<String, Object>();
        Map.of("source", "fax", "arrivedOn", arrivedOn, "ownerName", "Кузнецов Николай", "answerBy", "phone")
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));
        var started = svetlana.tasklist()
                .post("/process-definition/key/handleClaim/submit-form", Map.of("variables", variables));
        assertThat(started.getStatusCode().is2xxSuccessful())
                .as(started.toString())
                .isTrue();
        var number =
                jdbc.sql("select max(number) from desk.claim").query(Long.class).single();
        return claims.get(new ClaimId(number));
    }

    private void secretaryHasAnAddress() {
        address("svetlana", SECRETARY);
    }

    private List<Instant> timers(Claim claim) {
        return jdbc.sql("""
                        select job.duedate_ from act_ru_job job join act_ru_execution process
                            on process.id_ = job.process_instance_id_
                         where process.business_key_ = ? order by 1
                        """).param(claim.id().toString()).query(Timestamp.class).list().stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    /** Who has no address is told by the secretary. */
    @Test
    void theSecretaryHearsOfANewDayThatNoLetterTells() {
        secretaryHasAnAddress();
        var variables = new HashMap<String, Object>();
        Map.of("source", "fax", "arrivedOn", "2026-11-23", "ownerName", "Кузнецов Николай", "answerBy", "phone")
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));
        svetlana.tasklist().post("/process-definition/key/handleClaim/submit-form", Map.of("variables", variables));
        var claim = newest();
        ask(claim);
        svetlana.taskOfKey(claim.id().toString()).complete();
        task(svetlana, claim, "userTask_checkClaim").complete("checkOutcome", "accept", "claimReason", "conduct");
        task(svetlana, claim, "userTask_tellReceipt").complete("toldHow", "phone");
        var year = calendars.year(2026);
        var days = new TreeMap<>(year.value().days());
        days.put(LocalDate.of(2026, 12, 4), DayKind.DAY_OFF);
        calendars.publish(new YearPlan(2026, "Постановление № 3", days), year.version(), "Перенос", "galina");
        try {
            awaitsFact(claim, "ClaimDueMoved", 1);
            var secretary = new Correspondent(MAIL, SECRETARY, "Светлана");
            var letter = secretary.awaits(it -> it.subject().contains(claim.id() + "] Сообщите новый срок"));
            assertThat(letter.text()).contains("14 декабря 2026 года", "11 декабря 2026 года");
        } finally {
            calendars.publish(year.value(), calendars.year(2026).version(), "Обратно", "galina");
        }
    }

    @Test
    void anAnswerThatComesBackLaterTakesAnotherWay() {
        var claim = explained();
        task(sergey, claim, "userTask_decideClaim").complete("claimOutcome", "granted", "decisionReasons", "Причины.");
        task(sergey, claim, "userTask_signLetter").complete("letterText", "Решено.", "signDecision", "sign");
        awaits(claim, ClaimState.ANSWERED);
        var answer = olga.awaits(letter -> letter.subject().contains(claim.id() + "] Ответ"));
        MAIL.send(
                "",
                to(CLAIMS),
                MailOfMachinesTests.bounceOf(answer.messageId(), OLGA).getBytes(StandardCharsets.US_ASCII));

        var choice = task(svetlana, claim, "userTask_chooseWay");
        assertThat(again(claim).isOpen()).isTrue();
        assertThat(choice.submit(Map.of("answerBy", "letter")).getStatusCode().is4xxClientError())
                .isTrue();
        choice.complete("answerBy", "letter", "postalAddress", "Москва, ул. Примерная, 1");
        task(svetlana, claim, "userTask_postLetter").complete("postNumber", "10100080123456");
        assertThat(again(claim).state()).isEqualTo(ClaimState.ANSWERED);
        assertThat(again(claim).answer().proof()).isEqualTo("10100080123456");
    }

    @Test
    void theProgramBringsClaimsOnceAndWithAllTheyNeed() {
        var empty = post("one", Map.of());
        assertThat(empty.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(Agent.parse(empty.getBody()).path("fields").size()).isEqualTo(8);

        var whole = whole();
        var first = multipart("two", whole);
        var second = multipart("two", whole);
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(first.getBody()).isEqualTo(second.getBody());
        var number = Agent.parse(first.getBody()).path("number").asText();
        assertThat(Agent.parse(first.getBody()).path("answerUntil").asText()).isEqualTo("2026-12-11");
        var claim = claims.get(ClaimId.of(number).orElseThrow());
        assertThat(claim.missing()).containsExactly(ClaimField.SIGNATURE);
        assertThat(claims.files(claim.id()))
                .extracting(ClaimFile::kind)
                .containsExactly(ClaimFile.Kind.SIGNATURE, ClaimFile.Kind.SCAN, ClaimFile.Kind.SCAN);
        assertThat(claim.fields().incidentUntil()).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    /** S3.10: what the customers' own pages tell a customer of a claim that is not taken. */
    @Test
    void theProgramHearsWhatNoClaimCanSay() {
        var wrong = new HashMap<>(whole());
        wrong.put("contactPhone", "abc");
        wrong.put("incidentFrom", "1900-01-01");
        wrong.put("incidentUntil", "2027-11-13");
        var refused = post("nonsense", wrong);
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(Agent.parse(refused.getBody()).path("fields").fieldNames())
                .toIterable()
                .contains("contactPhone", "incidentFrom", "incidentUntil", "signature");

        var program = parts("program", whole(), file("sign.png", 2_000), file("bad.exe", EXE));
        assertThat(program.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(Agent.parse(program.getBody()).path("fields").path("scans").asText())
                .contains("bad.exe");
        var empty = parts("empty", whole(), file("sign.png", 0));
        assertThat(Agent.parse(empty.getBody()).path("fields").path("signature").asText())
                .contains("пуст");
    }

    /** S3.10: one scan of 20 MB comes through, more than a claim may have is refused before anything is registered. */
    @Test
    void theProgramHearsHowMuchAClaimMayWeigh() {
        var large = parts("large", whole(), file("sign.png", 2_000), file("scan.pdf", 20 << 20));
        assertThat(large.getStatusCode()).isEqualTo(HttpStatus.CREATED);

        var tooMuch = parts("much", whole(), file("sign.png", 2_000), file("a.pdf", 30 << 20), file("b.pdf", 30 << 20));
        assertThat(tooMuch.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(Agent.parse(tooMuch.getBody()).path("fields").path("scans").asText())
                .contains("50 МБ");
        var one = parts("one-file", whole(), file("sign.png", 2_000), file("a.pdf", 51 << 20));
        assertThat(one.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(one.getBody()).contains("50 МБ");
    }

    @Test
    void anotherClaimNeedsAnotherKey() {
        var first = new HashMap<>(whole());
        first.put("incomplete", true);
        var registered = post("same-key", first);
        assertThat(registered.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(Agent.parse(registered.getBody()).path("missing").toString()).contains("подпись");

        first.put("ownerName", "Другой Владелец");
        var other = post("same-key", first);
        assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(other.getBody())
                .contains(
                        "новым ключом",
                        Agent.parse(registered.getBody()).path("number").asText());
    }

    @Test
    void withoutTheSecretNobodyBringsClaims() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        assertThat(http.postForEntity("/api/claims", new HttpEntity<>(whole(), headers), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theSecretaryWritesDownAPaper() {
        var variables = new HashMap<String, Object>();
        Map.of(
                        "source", "paper",
                        "arrivedOn", "2026-11-20",
                        "claimLanguage", "ru",
                        "ownerName", "Кузнецов Николай",
                        "contractNumber", "300-24",
                        "contactPhone", "+7 383 000-00-02",
                        "answerBy", "phone")
                .forEach((name, value) -> variables.put(name, Map.of("value", value)));
        var started = svetlana.tasklist()
                .post("/process-definition/key/handleClaim/submit-form", Map.of("variables", variables));
        assertThat(started.getStatusCode().is2xxSuccessful())
                .as(started.toString())
                .isTrue();
        var claim = newest();
        assertThat(claim.term().arrivedOn()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(claim.registeredBy()).isEqualTo("svetlana");
        assertThat(claim.missing())
                .contains(ClaimField.SUBSTANCE, ClaimField.INCIDENT, ClaimField.SPECIALIST, ClaimField.SIGNATURE);

        ask(claim);
        assertThat(svetlana.taskOfKey(claim.id().toString()).step()).isEqualTo("userTask_waitForCompletion");
        svetlana.taskOfKey(claim.id().toString()).complete();
        task(svetlana, claim, "userTask_checkClaim").complete("checkOutcome", "accept", "claimReason", "conduct");
        task(svetlana, claim, "userTask_tellReceipt").complete("toldHow", "phone");
        decide(claim, "refused", "");
        task(sergey, claim, "userTask_signLetter").complete("letterText", "Отказ.", "signDecision", "sign");
        for (int i = 0; i < 3; i++) {
            task(svetlana, claim, "userTask_phoneAnswer").complete("reached", "no");
            DeskClock.forward(Duration.ofMinutes(61));
        }
        task(svetlana, claim, "userTask_postLetter")
                .complete("postNumber", "10100080123456", "postalAddress", "630000, г. Примерск, ул. Полевая, д. 2");

        assertThat(again(claim).state()).isEqualTo(ClaimState.ANSWERED);
        assertThat(again(claim).fields().postalAddress()).startsWith("630000");
        assertThat(again(claim).answer().proof()).isEqualTo("10100080123456");
        assertThat(again(claim).callsTried()).isEqualTo(3);
    }

    private void address(String login, String address) {
        var user = staff.createUserQuery().userId(login).singleResult();
        user.setEmail(address);
        staff.saveUser(user);
    }

    private Claim explained() {
        var claim = arrives("Претензия", claim(LINES.keySet()));
        task(svetlana, claim, "userTask_checkClaim")
                .complete("checkOutcome", "accept", "signature", "scan", "claimReason", "deadline");
        task(galina, claim, "userTask_explainClaim").complete("explanation", "Было так.", "justified", "yes");
        return claim;
    }

    private void decide(Claim claim, String outcome, String compensation) {
        task(galina, claim, "userTask_explainClaim").complete("explanation", "Было так.", "justified", "no");
        if (compensation.isEmpty()) {
            task(sergey, claim, "userTask_decideClaim")
                    .complete("claimOutcome", outcome, "decisionReasons", "Причины.");
        } else {
            task(sergey, claim, "userTask_decideClaim")
                    .complete("claimOutcome", outcome, "compensation", compensation, "decisionReasons", "Причины.");
        }
    }

    private void ask(Claim claim) {
        task(svetlana, claim, "userTask_checkClaim").complete("checkOutcome", "ask");
    }

    private static Agent.Task task(Agent agent, Claim claim, String step) {
        return Awaitility.await(step + " of " + claim.id())
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> agent.tasksOfKey(claim.id().toString()).stream()
                                .filter(task -> task.step().equals(step))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Claim arrives(String subject, String text) {
        return sent(olga.letter(subject, text).to(CLAIMS).attaching("scan.pdf"));
    }

    private Claim sent(Correspondent.Draft letter) {
        letter.send();
        return newest(letter.messageId());
    }

    private Claim newest(String messageId) {
        return Awaitility.await("the claim of " + messageId)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> jdbc.sql("select claim from desk.claim_message where message_id = ?")
                                .param(messageId)
                                .query(Long.class)
                                .optional()
                                .map(ClaimId::new)
                                .flatMap(claims::find),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Claim newest() {
        return Awaitility.await("a new claim")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> jdbc.sql("""
                                select max(number) from desk.claim where state = 'REGISTERED' and accepted_at is null
                                   and number > (select coalesce(max(claim), 0) from desk.claim_event
                                                  where kind <> 'ClaimRegistered')
                                """)
                                .query(Long.class)
                                .optional()
                                .map(ClaimId::new)
                                .flatMap(claims::find),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private Claim again(Claim claim) {
        return claims.get(claim.id());
    }

    private void awaits(Claim claim, ClaimState state) {
        Awaitility.await(claim.id() + " is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(() -> again(claim).state() == state);
    }

    private void awaitsFact(Claim claim, String kind, int times) {
        Awaitility.await(kind)
                .atMost(Duration.ofSeconds(60))
                .until(() -> claims.log(claim.id()).stream()
                                .filter(fact -> fact.kind().equals(kind))
                                .count()
                        == times);
    }

    /** What the register knows of Olga by her address. */
    private static boolean known(ClaimField field) {
        return field == ClaimField.OWNER_NAME || field == ClaimField.CONTRACT_NUMBER;
    }

    private static String claim(java.util.Collection<ClaimField> said) {
        var lines = new StringBuilder("Генеральному директору\n");
        said.stream()
                .filter(field -> field != ClaimField.SUBSTANCE)
                .forEach(field -> lines.append(LINES.get(field)).append('\n'));
        // An empty label keeps the words above from being taken for the substance.
        return lines + "Суть: " + (said.contains(ClaimField.SUBSTANCE) ? "инженер не приехал" : "") + "\n";
    }

    private static Map<ClaimField, String> lines() {
        var lines = new java.util.EnumMap<ClaimField, String>(ClaimField.class);
        lines.put(ClaimField.OWNER_NAME, "Владелец договора: Синицына Ольга Петровна");
        lines.put(ClaimField.CONTRACT_NUMBER, "Договор: 100-24");
        lines.put(ClaimField.CONTACT_PHONE, "Телефон: +7 495 000-00-01");
        lines.put(ClaimField.SUBSTANCE, "Суть: инженер не приехал");
        lines.put(ClaimField.INCIDENT, "Дата: 12.11.2026");
        lines.put(ClaimField.SPECIALIST, "Специалист: Фёдоров");
        lines.put(ClaimField.ANSWER_BY, "Как ответить: e-mail");
        lines.put(ClaimField.SIGNATURE, "");
        return lines;
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }

    private static Map<String, Object> whole() {
        return Map.of(
                "ownerName", "Синицына Ольга Петровна",
                "contractNumber", "100-24",
                "contactPhone", "+7 495 000-00-01",
                "substance", "Инженер не приехал",
                "incidentFrom", "2026-11-12",
                "incidentUntil", "2026-11-13",
                "specialist", "Фёдоров",
                "answerBy", "email",
                "email", OLGA,
                "signature", "drawn");
    }

    private ResponseEntity<String> post(String key, Map<String, Object> claim) {
        return http.postForEntity(
                "/api/claims", new HttpEntity<>(claim, headers(key, MediaType.APPLICATION_JSON)), String.class);
    }

    /** 20 MB of scans. */
    private ResponseEntity<String> multipart(String key, Map<String, Object> claim) {
        return parts(
                key,
                claim,
                file("signature.png", 2_000),
                file("scan-1.pdf", 10 * 1024 * 1024),
                file("scan-2.pdf", 10 * 1024 * 1024));
    }

    private ResponseEntity<String> parts(
            String key, Map<String, Object> claim, ByteArrayResource signature, ByteArrayResource... scans) {
        var parts = new LinkedMultiValueMap<String, Object>();
        var json = new HttpHeaders();
        json.setContentType(MediaType.APPLICATION_JSON);
        parts.add("claim", new HttpEntity<>(claim, json));
        parts.add("signature", signature);
        Stream.of(scans).forEach(scan -> parts.add("scans", scan));
        return http.postForEntity(
                "/api/claims", new HttpEntity<>(parts, headers(key, MediaType.MULTIPART_FORM_DATA)), String.class);
    }

    private static ByteArrayResource file(String name, int size) {
        var begin = name.endsWith(".pdf") ? "%PDF-1.7\n" : "\u0089PNG\r\n\u001a\n";
        return file(name, Arrays.copyOf(begin.getBytes(StandardCharsets.ISO_8859_1), size));
    }

    private static ByteArrayResource file(String name, byte[] bytes) {
        return new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static HttpHeaders headers(String key, MediaType type) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(SECRET.replace(' ', '-'));
        headers.setContentType(type);
        headers.set("Idempotency-Key", Objects.requireNonNull(key));
        return headers;
    }
}
