package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.Customers;
import org.zayavka.support.TestMail;

/** Rows S3.1, S3.7, S3.8, S4.1 and S5.1: requests by phone, from the operator's form to the letter. */
class PhoneCallTests extends DeskScenario {

    private static final TestMail OWN_MAIL = TestMail.start();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerRegister register;

    PhoneCallTests() {
        super(OWN_MAIL);
    }

    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(OWN_MAIL, properties);
        properties.add("zayavka.call.recording-hosts", () -> "pbx.example.com");
        properties.add("zayavka.call.recording-link", () -> "https://pbx.example.com/records/{id}");
        properties.add("zayavka.call.panel", () -> "https://panel.example.com");
    }

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:30");
        balance("100-24", "10");
    }

    private void balance(String contract, String roubles) {
        register.setBalance(customers.contractByNumber(contract).orElseThrow().id(), new BigDecimal(roubles));
    }

    /** S3.7, S1.4: solved while they talk; the ticket is closed, the result is mailed. */
    @Test
    void whatIsSolvedOnThePhoneIsAClosedTicketWithItsResultInTheMail() {
        var call = call(anna, "100-24", "Синицына О. П.", "Не открывается почта");
        var task = taskOf(call);
        assertThat(task.shown("callVerdict")).contains("✔ **Проверен", "✔ **Баланс положительный");
        assertThat(task.shown("callCard")).contains("Ольга Петровна Синицына", "ООО «Ромашка»", "Договор 100-24");

        task.complete(
                "callOutcome", "solved",
                "topic", "Почта не открывается",
                "request", "Не открывается почта",
                "solution", "Сбросили кэш почтовой программы, почта открывается.",
                "recording", "2026-11-23_1030");

        var letter = olga.awaits(mail -> mail.text().contains("Сбросили кэш почтовой программы"));
        var number = letter.number();
        olga.awaits(mail -> mail.number() == number && mail.text().contains("принята"));
        assertThat(letter.text())
                .contains("По телефону вы сказали, что всё работает", "новую заявку, связанную с этой")
                .doesNotContain("закроется сама", "откроется снова");
        awaitsState(number, "CLOSED", "CONFIRMED");
        assertThat(ticket(number, "identified_by")).isEqualTo("PHONE");
        assertThat(events(number)).contains("PhoneCallTaken", "TicketSolved", "SolutionConfirmed", "TicketClosed");
        assertThat(row(call)).containsEntry("outcome", "solved").containsEntry("ticket", number);
        assertThat(row(call)).containsEntry("recording", "https://pbx.example.com/records/2026-11-23_1030");
        var page = anna.tasklist().page("/desk/tickets/" + number).getBody();
        assertThat(page)
                .contains("href=\"https://pbx.example.com/records/2026-11-23_1030\"")
                .contains("по телефону: договор и фамилия совпали", "Принят звонок");
    }

    /** S4.1: an operator records; S1.2: confirmed like every ticket. */
    @Test
    void aCallBecomesATicketLikeAnyOther() {
        var call = call(anna, "romashka", "СИНИЦЫНА", "Мигает монитор");
        taskOf(call)
                .complete(
                        "callOutcome",
                        "ticket",
                        "topic",
                        "Мигает монитор",
                        "request",
                        "Мигает монитор на втором этаже",
                        "urgent",
                        true,
                        "note",
                        "Просит побыстрее");

        var number = olga.awaitsAnswerTo("Мигает монитор").number();
        assertThat(ticket(number, "priority")).isEqualTo("URGENT");
        assertThat(anna.task(number).shown("requesterCard")).contains("Опознан по телефону: договор и фамилия совпали");
        assertThat(anna.task(number).shown("conversation"))
                .contains("Мигает монитор на втором этаже", "Просит побыстрее", "по телефону");
        assertThat(anna.task(number).shown("warnings")).contains("только по письменному запросу");
        anna.task(number).solve("Заменили кабель монитора.");
        olga.awaits(mail -> mail.text().contains("Заменили кабель монитора."));
    }

    /** S3.8, S3.3: the visit's data go with the ticket. */
    @Test
    void aCallBecomesATicketWithAVisit() {
        var area = jdbc.sql("""
                insert into desk.area (code, name_ru, name_en) values ('centre', 'Центр', 'Centre')
                on conflict (code) do update set name_ru = excluded.name_ru returning code
                """).query(String.class).single();
        var call = call(anna, "100-24", "Синицына", "Нет сети");
        taskOf(call)
                .complete(
                        "callOutcome",
                        "visit",
                        "topic",
                        "Нет сети в кабинете",
                        "request",
                        "Нет сети в кабинете 12",
                        "visitSkill",
                        "network",
                        "visitArea",
                        area,
                        "visitAddress",
                        "Лесная, 5, кабинет 12",
                        "visitIntercom",
                        "12К",
                        "responsibleName",
                        "Пётр Лисицын",
                        "responsiblePhone",
                        "+7 921 000-00-00",
                        "visitWished",
                        "2026-11-25T14:00+03:00");

        var number = olga.awaitsAnswerTo("Нет сети в кабинете").number();
        assertThat(jdbc.sql("select * from desk.visit where ticket = ?")
                        .param(number)
                        .query()
                        .singleRow())
                .containsEntry("skill", "network")
                .containsEntry("address", "Лесная, 5, кабинет 12")
                .containsEntry("responsible_name", "Пётр Лисицын")
                .containsEntry("intercom", "12К");
        assertThat(events(number)).contains("VisitRequested", "PhoneCallTaken");
    }

    /** S3.7: each reason has its words; the call is kept. */
    @ParameterizedTest
    @CsvSource({
        "100-24, Лебедева, yes, Не проверен: договор оформлен на другую фамилию, назовите их",
        "999-99, Синицына, yes, Не проверен: такого договора нет, напишите нам",
        "100-24, Синицына, no, назвал не сам звонящий, support@zayavka.example",
        "100-24, '', yes, нужны и номер договора и фамилия, https://panel.example.com"
    })
    void whoeverIsNotVerifiedIsPolitelyToldWhatToDo(
            String contract, String surname, String stated, String verdict, String say) {
        var call = begun(
                anna,
                Map.of("caller", "кто-то звонит", "contractNumber", contract, "surname", surname, "stated", stated));
        var task = taskOf(call);

        assertThat(task.step()).isEqualTo("userTask_recordCall");
        assertThat(task.shown("callVerdict").replace(",", "")).contains("✘", verdict);
        assertThat(task.shown("callSay")).contains("Простите", say);
        assertThat(task.take()
                        .submit(Map.of("callOutcome", "ticket"))
                        .getStatusCode()
                        .value())
                .as("no ticket without verification")
                .isEqualTo(400);
        task.complete("callOutcome", "recorded", "note", "Перезвонит");

        assertThat(row(call)).containsEntry("outcome", "recorded").containsEntry("note", "Перезвонит");
    }

    /** S3.7 */
    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0"})
    void withoutAPositiveBalanceNobodyIsHelpedByPhone(String roubles) {
        balance("100-24", roubles);

        var task = taskOf(call(anna, "100-24", "Синицына", ""));

        assertThat(task.step()).isEqualTo("userTask_recordCall");
        assertThat(task.shown("callVerdict")).contains("✔ **Проверен", "✘ **Баланс не положительный");
        assertThat(task.shown("callSay")).contains("Простите", "support@zayavka.example");
        task.complete("callOutcome", "write");
    }

    /** The refusal is read out in the caller's language. */
    @Test
    void anEnglishCallerHearsEnglish() {
        var call = begun(anna, Map.of("caller", "somebody", "stated", "no", "callLanguage", "en"));

        assertThat(taskOf(call).shown("callSay")).contains("Скажите:", "I am sorry, we help by phone when");
        taskOf(call).complete("callOutcome", "recorded");
    }

    /** S3.7: who looks the number up is helped in the same call. */
    @Test
    void whoeverFindsTheNumberIsVerifiedAgain() {
        var call = call(anna, "100-42", "Синицына", "");

        taskOf(call).complete("callOutcome", "again", "contractNumber", "100-24", "surname", "Синицына");

        assertThat(taskOf(call).step()).isEqualTo("userTask_takeCall");
        assertThat(row(call)).containsEntry("check_result", "VERIFIED").containsEntry("contract_number", "100-24");
        taskOf(call).complete("callOutcome", "recorded");
    }

    /** S3.7: asked for number and surname, the caller finds and tells them: nothing else is in the way. */
    @Test
    void whoeverTellsNumberAndSurnameOnBeingAskedIsVerified() {
        var call = begun(anna, Map.of("caller", "кто-то", "stated", "no"));
        assertThat(taskOf(call).shown("callSay")).contains("назовите");

        taskOf(call).complete("callOutcome", "again", "contractNumber", "№ 10024", "surname", "Синицына");

        assertThat(taskOf(call).step()).isEqualTo("userTask_takeCall");
        assertThat(row(call)).containsEntry("check_result", "VERIFIED").containsEntry("contract_number", "100-24");
        taskOf(call).complete("callOutcome", "recorded");
    }

    /** S5.1: what needs proof is not done by phone. */
    @Test
    void whatChangesDataIsAskedForInWriting() {
        var call = call(anna, "100-24", "Синицына", "Поменять пароль директору");
        assertThat(taskOf(call).shown("writeHint"))
                .contains("только письменно", "support@zayavka.example", "https://panel.example.com");

        taskOf(call).complete("callOutcome", "write", "note", "Пароль директора");

        assertThat(row(call)).containsEntry("outcome", "write").containsEntry("about", "Поменять пароль директору");
        assertThat(row(call).get("ticket")).isNull();
    }

    /** S3.1: 10–18 on working days, a short day ends an hour earlier, holidays are closed, to the second. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:59:30, userTask_recordCall",
        "2026-11-23T10:00:00, userTask_takeCall",
        "2026-11-23T17:59:00, userTask_takeCall",
        "2026-11-23T18:00:00, userTask_recordCall",
        "2026-11-22T12:00:00, userTask_recordCall",
        "2026-11-03T16:58:00, userTask_takeCall",
        "2026-11-03T17:00:00, userTask_recordCall",
        "2026-11-04T12:00:00, userTask_recordCall"
    })
    void outsideTheHoursRequestsAreOnlyRecorded(String hour, String step) {
        DeskClock.set(hour);

        var task = taskOf(call(anna, "100-24", "Синицына", ""));

        assertThat(task.step()).isEqualTo(step);
        if (step.equals("userTask_recordCall")) {
            assertThat(task.shown("callSay")).contains("Я запишу вашу заявку");
            var topic = "Записано вне часов " + hour;
            task.complete("callOutcome", "ticket", "topic", topic, "request", "Не работает сканер");
            olga.awaitsAnswerTo(topic);
        } else {
            task.complete("callOutcome", "recorded");
        }
    }

    /** S3.8: the clock of the engine itself; the open task stays. */
    @Test
    void aLongCallOffersAVisitByItself() {
        var call = call(anna, "100-24", "Синицына", "");
        var task = taskOf(call).take();
        assertThat(task.shown("visitOffer")).isEmpty();
        assertThat(talk(task).path("offeredAt").isNull()).isTrue();

        DeskClock.forward(Duration.ofMinutes(15).plusSeconds(2));
        Awaitility.await("the offer of a visit")
                .atMost(Duration.ofSeconds(30))
                .until(() -> !talk(task).path("offeredAt").isNull());

        assertThat(taskOf(call).id()).isEqualTo(task.id());
        assertThat(task.shown("visitOffer")).contains("больше 15 мин", "прислать инженера");
        assertThat(talk(task).path("say").asText()).contains("прислать инженера");
        task.complete("callOutcome", "recorded");
    }

    /** Without the suggestions of the page, one line is enough. */
    @Test
    void whatIsTypedInOneLineIsTakenApart() {
        var call = begun(anna, Map.of("caller", "100-24 Синицына", "stated", "yes"));

        assertThat(taskOf(call).step()).isEqualTo("userTask_takeCall");
        assertThat(row(call)).containsEntry("name", "Ольга Петровна Синицына");
        taskOf(call).complete("callOutcome", "recorded");
    }

    /** S3.8: a link to anywhere else is no recording. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pbx.example.com/1",
                "https://evil.example/1",
                "https://pbx.example.com.evil.example/1",
                "https://pbx.example.com@evil.example/1",
                "javascript:alert(1)",
                "../1"
            })
    void onlyRecordingsOfTheDeskAreLinked(String link) {
        var call = call(anna, "100-24", "Синицына", "");

        var answer = taskOf(call).take().submit(Map.of("callOutcome", "recorded", "recording", link));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("не ссылка на запись разговора");
        assertThat(row(call)).containsEntry("outcome", "");
        taskOf(call).complete("callOutcome", "recorded", "recording", "https://PBX.example.com/a?b=1#c");
    }

    /** Nothing of what was said stays with the engine. */
    @Test
    void whatWasSaidStaysWithTheCallAlone() {
        var call = call(anna, "100-24", "Синицына", "Тайна, которую рассказали");
        taskOf(call).complete("callOutcome", "write", "note", "Вторая тайна");

        for (var table : List.of("act_hi_varinst", "act_ru_variable", "act_hi_detail")) {
            assertThat(jdbc.sql("select count(*) from public." + table
                                    + " where text_ like '%тайн%' or text_ like '%Тайн%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    /** S3.7: found again by phone, name, contract or ticket; staff that take no calls see none. */
    @Test
    void everyCallIsFoundAgain() {
        var call = begun(anna, Map.of("caller", "Незнакомец Ёлкин", "phone", "8 (921) 700-11-22", "stated", "no"));
        taskOf(call).complete("callOutcome", "recorded", "note", "Ошибся номером");

        for (var query : List.of("елкин", "8 921 700 11 22", "700-11-22", "НЕЗНАКОМЕЦ")) {
            assertThat(anna.tasklist().page("/desk/calls?q=" + query).getBody())
                    .as(query)
                    .contains("Незнакомец Ёлкин", "Ошибся номером");
        }
        assertThat(anna.tasklist().page("/desk/calls?q=№1").getStatusCode().value())
                .isEqualTo(200);
        assertThat(anna.tasklist().page("/desk/calls?q=нетакого").getBody()).contains("звонков нет");
        assertThat(bella.tasklist().page("/desk/calls").getStatusCode().value()).isEqualTo(403);
    }

    /** Who takes no calls starts none, in Tasklist or past it. */
    @Test
    void onlyThoseWhoPickUpThePhoneBeginCalls() {
        var form = Map.<String, Object>of("caller", "кто-то", "stated", "no");

        assertThat(start(bella, form).getStatusCode().value()).isEqualTo(403);
        assertThat(start(boris, form).getStatusCode().value()).isEqualTo(403);
        assertThat(rest("boris", "/process-definition/key/phoneCall/start", Map.of())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(rest("anna", "/process-definition/key/phoneCall/start", Map.of())
                        .getStatusCode()
                        .value())
                .as("past the form")
                .isEqualTo(403);
        assertThat(desk(boris).get("callers?q=100-24").getStatusCode().value()).isEqualTo(403);
        assertThat(desk(anna).get("callers?q=100-24").getBody()).contains("Синицына", "Лисицын", "100-24");
    }

    private com.fasterxml.jackson.databind.JsonNode talk(Agent.Task task) {
        return Agent.json(desk(anna).get("tasks/" + task.id() + "/call"));
    }

    private long call(Agent operator, String contract, String surname, String about) {
        return begun(
                operator,
                Map.of(
                        "caller", surname,
                        "contractNumber", contract,
                        "surname", surname,
                        "stated", "yes",
                        "phone", "+7 921 000-00-00",
                        "callLanguage", "ru",
                        "about", about));
    }

    /** @return the number of the call */
    private long begun(Agent operator, Map<String, Object> form) {
        var answer = start(operator, form);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.toString())
                .isTrue();
        return Long.parseLong(
                Agent.parse(answer.getBody()).get("businessKey").asText().substring("call-".length()));
    }

    private static ResponseEntity<String> start(Agent operator, Map<String, Object> form) {
        var variables = new LinkedHashMap<String, Object>();
        form.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return operator.tasklist()
                .post("/process-definition/key/phoneCall/submit-form", Map.of("variables", variables));
    }

    private Agent.Task taskOf(long call) {
        return anna.taskOfKey("call-" + call);
    }

    private Map<String, Object> row(long call) {
        return jdbc.sql("select * from desk.phone_call where id = ?")
                .param(call)
                .query()
                .singleRow();
    }
}
