package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.models.SampleRows;
import org.zayavka.support.Staff;
import org.zayavka.support.TestMail;

/** S1.7, S1.8, S4.2: what requesters say of our work, from the letter to the head of the desk. */
class QualityTests extends DeskScenario {

    private static final TestMail MAIL = TestMail.start();
    private static final String CALL = "userTask_qualityCall";
    private static final String ANSWER = "userTask_answerRating";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TestRestTemplate customer;

    private final Correspondent head = new Correspondent(MAIL, "galina@desk.example", "Галина");

    QualityTests() {
        super(MAIL);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        deskOver(MAIL, properties);
    }

    @BeforeEach
    void theHeadHasAMailboxAndKiraWorks() {
        people().with("kira", "quality");
        jdbc.sql("update desk.contact set phone = '+7 495 000-00-0' || id % 10").update();
        var galina = identities.createUserQuery().userId("galina").singleResult();
        galina.setEmail(head.address());
        identities.saveUser(galina);
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    private long solved(Correspondent who, String subject, String answer) {
        who.letter(subject, "Помогите, пожалуйста").send();
        var confirmation = who.awaitsAnswerTo(subject);
        var number = number(confirmation);
        anna.task(number).solve(answer);
        return number;
    }

    private static long number(Letter letter) {
        var number = Pattern.compile("#(\\d+)]").matcher(letter.subject());
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    /** The link to a rating in the letter that tells the solution. */
    private static String link(Letter letter, int score) {
        var link = Pattern.compile("(/rate/\\d+-[0-9a-f]{24})/" + score).matcher(letter.text());
        assertThat(link.find()).as(letter.text()).isTrue();
        return link.group(1);
    }

    /** S4.2, S1.7: at half past two at night, too. */
    @Test
    void aBadRatingWithWordsReachesTheHeadAtNight() {
        DeskClock.set("2026-11-24T02:30");
        var number = solved(olga, "Касса не печатает ночью", "Перезапустили кассу.");
        var link = link(olga.awaits(letter -> letter.text().contains("Перезапустили кассу.")), 1);

        // Opened by a program that checks mail, then by Olga.
        customer.getForEntity(link + "/1", String.class);
        assertThat(events(number)).doesNotContain("TicketRated");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("score", "1");
        form.add("words", "Касса опять молчит, а смена уже началась.");
        customer.postForEntity(link, form, String.class);

        assertThat(events(number)).contains("TicketRated");
        var letter = head.awaits(it -> it.subject().contains("#" + number));
        assertThat(letter.subject()).contains("Плохая оценка");
        assertThat(letter.text()).contains("1 из 5", "Касса опять молчит", "Разобрать оценку");
        var task = galina.task(number, ANSWER);
        assertThat(task.shown("qualityCard")).contains("1 из 5", "Касса опять молчит");
        task.complete("ratingAnswer", "Извинились, утром приедет инженер.");
        assertThat(galina.tasksOfStep(ANSWER)).isEmpty();
        assertThat(notes(number)).contains("Извинились, утром приедет инженер.");
    }

    /** A link of the letter, opened before and looked at after the first rating, sends the score alone. */
    @Test
    void aWorseScoreWithoutWordsBringsTheKeptOnes() {
        DeskClock.set("2026-11-24T11:00");
        var number = solved(nikolay, "Весы не взвешивают", "Перезапустили весы.");
        var link = link(nikolay.awaits(letter -> letter.text().contains("Перезапустили весы.")), 1);
        var form = new LinkedMultiValueMap<String, String>();
        form.add("score", "3");
        form.add("words", "Пришлось звонить дважды.");
        customer.postForEntity(link, form, String.class);

        var alone = new LinkedMultiValueMap<String, String>();
        alone.add("score", "1");
        customer.postForEntity(link, alone, String.class);

        assertThat(head.awaits(it -> it.subject().contains("#" + number)).text())
                .contains("1 из 5", "> Пришлось звонить дважды.")
                .doesNotContain("Помогите, пожалуйста");
    }

    /** S1.8: reopened, so always chosen; not reached at first; a bad answer reaches the head. */
    @Test
    void theQualityOfficerPhonesAfterAReopening() {
        DeskClock.set("2026-11-24T10:00");
        var number = solved(petr, "Сканер не видит сеть", "Прописали адрес.");
        petr.letter("", "Снова не видит")
                .replyingTo(petr.awaits(letter -> letter.text().contains("Прописали адрес.")))
                .send();
        anna.task(number, "userTask_triage").solve("Заменили кабель.");
        petr.letter("", "подтверждаю")
                .replyingTo(petr.awaits(letter -> letter.text().contains("Заменили кабель.")))
                .send();
        awaitsState(number, "CLOSED", "CONFIRMED");

        var kira = agent("kira");
        var call = kira.task(number, CALL);
        assertThat(call.shown("requesterCard")).contains("495 000");
        assertThat(call.shown("qualityCard")).doesNotContain("Телефон не известен");
        jdbc.sql("update desk.contact set phone = '' where address = ?")
                .param(petr.address())
                .update();
        assertThat(call.shown("qualityCard"))
                .containsPattern("\\*\\*Телефон не известен.\\*\\* .*\\(/desk/register/contacts/\\d+/edit\\)");
        assertThat(call.shown("qualityCard")).contains("**Почему звоним:** заявку открывали снова", "версия ");
        assertThat(call.shown("warnings")).doesNotContain("новое письмо");
        assertThat(call.shown("requesterCard")).contains("Пётр Лисицын");
        // Petr is asked in his language, whatever the officer reads.
        assertThat(call.shown("qualityQuestions")).contains("Спросите:", "Как мы решили вашу заявку");
        jdbc.sql("update desk.ticket set requester_language = 'en' where number = ?")
                .param(number)
                .update();
        assertThat(call.shown("qualityQuestions")).contains("Спросите:", "How did we solve your ticket");
        jdbc.sql("update desk.ticket set requester_language = 'ru' where number = ?")
                .param(number)
                .update();
        call.complete("callEnd", "notReached");
        assertThat(kira.tasksOfStep(CALL)).isEmpty();

        DeskClock.forward(Duration.ofHours(5));
        var again = kira.task(number, CALL);
        assertThat(again.shown("qualityCard")).contains("Не дозвонились раз: 1");
        again.complete(
                "callEnd", "answered", "score", "2", "recommends", "3", "wish", "Звоните, прежде чем закрывать.");

        assertThat(jdbc.sql("select facts::text from desk.ticket_event where ticket = ? and kind = 'QualityAnswered'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains("\"score\": 2", "\"recommends\": 3", "\"by\": \"kira\"");
        assertThat(notes(number)).contains("Звоните, прежде чем закрывать.");
        assertThat(head.awaits(it -> it.subject().contains("#" + number)).text())
                .contains("оценка по телефону: 2 из 5, посоветует нас на 3 из 10", "Звоните, прежде чем закрывать.");
        assertThat(galina.task(number, ANSWER).shown("qualityCard")).contains("По телефону: 2");
    }

    /** S1.8: a business user gives one customer a share of its own. */
    @Test
    void aCustomerHasAShareOfItsOwn() throws IOException {
        DeskClock.set("2026-11-24T12:00");
        var table = Files.readString(Path.of("dmn", "quality-sample.dmn"));
        people().with("alexey", "analyst");
        var files = new LinkedMultiValueMap<String, Object>();
        files.add("deployment-name", "Вектор");
        files.add(
                "quality-sample.dmn",
                new ByteArrayResource(SampleRows.forVektor(table, 100).getBytes(UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "quality-sample.dmn";
                    }
                });
        assertThat(Staff.as("alexey", customer)
                        .exchange(
                                RequestEntity.post("/engine-rest/deployment/create")
                                        .contentType(MediaType.MULTIPART_FORM_DATA)
                                        .body(files),
                                String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);

        var number = solved(john, "No sound in the meeting room", "Reconnected the speakers.");
        john.letter("", "It works, thank you!")
                .replyingTo(john.awaits(letter -> letter.text().contains("Reconnected the speakers.")))
                .send();

        assertThat(agent("kira").task(number, CALL).shown("qualityCard")).contains("выбрана в долю 100");
    }

    /** The form refuses what is no answer. */
    @Test
    void anAnswerWithoutAScoreIsNone() {
        DeskClock.set("2026-11-25T10:00");
        var number = solved(nikolay, "Мышь не двигается", "Заменили батарейку.");
        nikolay.letter("", "Опять стоит")
                .replyingTo(nikolay.awaits(letter -> letter.text().contains("Заменили батарейку.")))
                .send();
        anna.task(number, "userTask_triage").solve("Выдали новую мышь.");
        nikolay.letter("", "подтверждаю")
                .replyingTo(nikolay.awaits(letter -> letter.text().contains("Выдали новую мышь.")))
                .send();
        awaitsState(number, "CLOSED", "CONFIRMED");

        var task = agent("kira").task(number, CALL);
        var refused = rest(
                "kira",
                "/task/" + task.id() + "/submit-form",
                Map.of("variables", Map.of("callEnd", Map.of("value", "answered"))));
        assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
        task.complete("callEnd", "refused");
        await().untilAsserted(() -> assertThat(jdbc.sql("select outcome from desk.quality_call where ticket = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("refused"));
    }

    private String notes(long number) {
        return jdbc.sql(
                        "select string_agg(pieces::text, ' ') from desk.message where ticket = ? and direction = 'NOTE'")
                .param(number)
                .query(String.class)
                .single();
    }
}
