package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.support.DeskApi.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.zayavka.support.DeskApi;

/** What agents say in a ticket without ending its task: letters to the requester, notes for the house. */
class WritingTests extends ScenarioTests {

    private static final byte[] PDF = "%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(UTF_8);

    private DeskApi page;

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
        page = desk(anna);
    }

    /** S4.5, S5.3, S3.2: a person's letter in the ticket's thread; it is the reaction that was promised. */
    @Test
    void aReplyReachesTheRequesterAndTheCopyWhileTheTicketStaysOpen() {
        var asked = olga.letter("Не сканирует МФУ", "Добрый день!\nСканер мигает жёлтым.")
                .send();
        var confirmation = olga.awaitsAnswerTo("Не сканирует МФУ");
        var number = confirmation.number();
        assertThat(reactionTimers(number)).isEqualTo(2);
        var file = json(page.upload("Инструкция.txt", PDF));
        assertThat(file.get("type").asText()).as("by its content").isEqualTo("application/pdf");

        var sent = json(reply(
                number,
                "Выключите МФУ на минуту.\nПомогло?",
                List.of(PETR),
                List.of(file.get("id").asText())));

        assertThat(sent.get("newer").asBoolean()).isFalse();
        assertThat(sent.get("words").asText()).contains("остаётся в работе");
        var letter = olga.awaits(it -> it.text().contains("Выключите МФУ на минуту."));
        assertThat(letter.subject()).isEqualTo("[zayavka #" + number + "] Не сканирует МФУ");
        assertThat(letter.header("In-Reply-To")).isEqualTo(asked.messageId());
        assertThat(letter.header("References")).contains(asked.messageId(), confirmation.messageId());
        assertThat(letter.header("Auto-Submitted")).isEmpty();
        assertThat(letter.header("Cc")).contains(PETR);
        assertThat(letter.text())
                .startsWith("Здравствуйте, Ольга Петровна!")
                .contains("Помогло?\n\nanna Тестов", "Служба заявок", "> Добрый день!\n> Сканер мигает жёлтым.");
        assertThat(letter.header("Content-Type")).contains("multipart/mixed");
        petr.awaits(it -> it.text().contains("Выключите МФУ на минуту."));
        assertThat(ticket(number, "state")).isEqualTo("WORKING");
        assertThat(ticket(number, "assignee")).isEmpty();
        assertThat(events(number)).containsOnlyOnce("ReactionGiven");
        assertThat(reactionTimers(number)).isZero();

        petr.letter("", "Помогло, спасибо за подсказку, но бумага мнётся")
                .replyingTo(letter)
                .send();
        awaitsEntries(number, 4);
        json(reply(number, "Сейчас посмотрим.", null, List.of()));
        olga.awaits(it -> it.text().contains("Сейчас посмотрим.") && it.text().contains("бумага мнётся"));
        petr.awaits(it -> it.text().contains("Сейчас посмотрим."));
        assertThat(events(number)).containsOnlyOnce("ReactionGiven");
    }

    /** Complaint 13: warned, never refused. */
    @Test
    void whoAnswersPastSomethingNewerIsTold() {
        olga.letter("Шумит сервер", "Громче обычного.").send();
        var number = olga.awaitsAnswerTo("Шумит сервер").number();
        var known = json(page.post("tickets/" + number + "/notes", Map.of("text", "Смотрю")))
                .get("version")
                .asText();
        desk(artem).post("tickets/" + number + "/notes", Map.of("text", "Это вентилятор"));

        var body = new HashMap<String, Object>();
        body.put("text", "Приедем к обеду.");
        body.put("known", known);
        var sent = json(page.post("tickets/" + number + "/replies", body));

        assertThat(sent.get("newer").asBoolean()).isTrue();
        olga.awaits(letter -> letter.text().contains("Приедем к обеду."));
        body.put("known", sent.get("version").asText());
        body.put("text", "Или раньше.");
        assertThat(json(page.post("tickets/" + number + "/replies", body))
                        .get("newer")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aNoteWithFilesStaysInTheHouse() {
        olga.letter("Пароль администратора", "Кто его знает?").send();
        var number = olga.awaitsAnswerTo("Пароль администратора").number();
        var file = json(page.upload("снимок.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));

        json(page.post(
                "tickets/" + number + "/notes",
                Map.of(
                        "text",
                        "Не отвечать по почте.",
                        "files",
                        List.of(file.get("id").asText()))));
        json(reply(number, "Перезвоним.", null, List.of()));

        olga.awaits(letter -> letter.text().contains("Перезвоним."));
        assertThat(olga.letters()).noneMatch(letter -> letter.text().contains("Не отвечать"));
        assertThat(register("select size from desk.attachment join desk.message on message.id = message"
                        + " where direction = 'NOTE' and type = 'image/png' and ticket = " + number))
                .containsExactly(10L);
        assertThat(register(
                        "select count(*) from desk.outbox where ticket = %d and file_ids <> '{}'".formatted(number)))
                .containsExactly(0L);
        assertThat(events(number))
                .as("a note is no reaction")
                .filteredOn("ReactionGiven"::equals)
                .hasSize(1);
    }

    @Test
    void aWrongCopyOrFileIsRefusedAndNothingIsSent() {
        olga.letter("Копии", "Проверка копий.").send();
        var number = olga.awaitsAnswerTo("Копии").number();
        var theirs = json(desk(artem).upload("чужой.txt", "чужое".getBytes(UTF_8)));
        var mine = json(page.upload("мой.txt", "моё".getBytes(UTF_8)));

        assertThat(reply(number, "Копия", List.of(SUPPORT), List.of()).getBody())
                .contains("наш собственный ящик");
        assertThat(reply(number, "Копия", List.of("не адрес"), List.of()).getBody())
                .contains("«не адрес» — не адрес почты");
        assertThat(reply(number, "Копия", List.of("noreply@example.com"), List.of())
                        .getBody())
                .contains("адрес программы");
        assertThat(reply(number, "  ", null, List.of()).getBody()).contains("Текста ещё нет");
        var stolen = reply(
                number,
                "Файл",
                null,
                List.of(mine.get("id").asText(), theirs.get("id").asText()));
        assertThat(stolen.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(stolen.getBody()).contains("Приложите их снова");
        assertThat(register("select count(*) from desk.outbox where letter = 'reply' and ticket = " + number))
                .containsExactly(0L);

        json(reply(number, "Файл", null, List.of(mine.get("id").asText())));
        olga.awaits(letter -> letter.text().contains("Файл") && letter.number() == number);
    }

    @Test
    void aClosedTicketTakesNotesOnlyAndSaysWhy() {
        olga.letter("Закрываемая", "Проверка закрытой.").send();
        var number = olga.awaitsAnswerTo("Закрываемая").number();
        anna.task(number).solve("Сделано.");
        var solution =
                olga.awaits(letter -> letter.number() == number && letter.text().contains("Сделано."));
        var solved = json(reply(number, "Забыли добавить: пароль прежний.", null, List.of()));
        assertThat(solved.get("words").asText()).contains("остаётся решённой", "откроет её снова");
        assertThat(ticket(number, "state")).isEqualTo("SOLVED");
        olga.letter("", "Подтверждаю").replyingTo(solution).send();
        awaitsState(number, "CLOSED", "CONFIRMED");

        var refused = reply(number, "И ещё", null, List.of());

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("№ " + number + " закрыта", "Оставьте заметку");
        assertThat(page.inEnglish()
                        .post("tickets/" + number + "/replies", Map.of("text", "More"))
                        .getBody())
                .contains("is closed", "Leave a note");
        json(page.post("tickets/" + number + "/notes", Map.of("text", "Звонил, доволен.")));
    }

    /** Complaint 13: what was begun is there again, on any machine, until it is sent. */
    @Test
    void aDraftIsKeptForItsPersonUntilItIsSent() {
        olga.letter("Черновики", "Проверка черновика.").send();
        var number = olga.awaitsAnswerTo("Черновики").number();
        var draft = "tickets/" + number + "/draft";
        var empty = json(page.get(draft));
        assertThat(empty.get("text").asText()).isEmpty();
        assertThat(empty.get("to").asText()).isEqualTo(OLGA);
        var file =
                json(page.upload("план.txt", "план".getBytes(UTF_8))).get("id").asText();

        page.put(draft, Map.of("kind", "reply", "text", "Начал пис", "cc", List.of(PETR), "files", List.of(file)));
        page.put(draft, Map.of("kind", "reply", "text", "Начал писать", "cc", List.of(PETR), "files", List.of(file)));

        var kept = json(desk(agent("anna")).get(draft));
        assertThat(kept.get("text").asText()).isEqualTo("Начал писать");
        assertThat(kept.get("cc").get(0).asText()).isEqualTo(PETR);
        assertThat(kept.get("files").get(0).get("name").asText()).isEqualTo("план.txt");
        assertThat(json(desk(artem).get(draft)).get("text").asText()).isEmpty();
        json(page.post("tickets/" + number + "/notes", Map.of("text", "Заметка между делом")));
        assertThat(json(page.get(draft)).get("text").asText()).isEqualTo("Начал писать");

        json(reply(number, "Начал писать и дописал", List.of(), List.of(file)));

        assertThat(json(page.get(draft)).get("text").asText()).isEmpty();
        assertThat(page.delete(draft).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    /** Who writes is one row, however often it is said. */
    @Test
    void presenceDoesNotGrow() {
        olga.letter("Кто пишет", "Проверка.").send();
        var number = olga.awaitsAnswerTo("Кто пишет").number();
        for (var i = 0; i < 5; i++) {
            assertThat(page.post("tickets/" + number + "/writing", Map.of()).getStatusCode())
                    .isEqualTo(HttpStatus.NO_CONTENT);
        }
        assertThat(register("select count(*) from desk.writing where person = 'anna'"))
                .containsExactly(1L);

        json(page.post("tickets/" + number + "/notes", Map.of("text", "Написала")));

        assertThat(register("select count(*) from desk.writing where person = 'anna'"))
                .containsExactly(0L);
    }

    @Test
    void aFileTooLargeIsRefusedInWords() {
        var refused = page.upload("большой.bin", new byte[16 * 1024 * 1024]);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(refused.getBody()).contains("«большой.bin» больше 15 МБ");
        assertThat(page.upload("пустой.txt", new byte[0]).getBody()).contains("пуст");
    }

    /** Complaint 6: a letter that can't go out to somebody is refused while its writer can mend it. */
    @Test
    void anAddressThatNoServerTakesIsRefusedBeforeTheLetterGoes() {
        olga.letter("Копия коллеге с русским адресом", "Добрый день!").send();
        var number = olga.awaitsAnswerTo("Копия коллеге с русским адресом").number();

        var refused = reply(number, "Добрый день!", List.of("коллега@romashka.example", PETR), null);

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("коллега@romashka.example", "латинские буквы");
        assertThat(reply(number, "Добрый день!", List.of("petr@почта.example"), null)
                        .getStatusCode()
                        .is2xxSuccessful())
                .as("a domain has a form for the wire")
                .isTrue();
    }

    private ResponseEntity<String> reply(long number, String text, List<String> cc, List<String> files) {
        var body = new HashMap<String, Object>();
        body.put("text", text);
        body.put("files", files);
        if (cc != null) {
            body.put("cc", cc);
        }
        return page.post("tickets/" + number + "/replies", body);
    }

    private long reactionTimers(long number) {
        return register("""
                select count(*) from act_ru_job where handler_cfg_ like 'event_reaction%%' and process_instance_id_ in
                    (select proc_inst_id_ from act_ru_execution where business_key_ = '%d')
                """.formatted(number)).get(0);
    }

    private void awaitsEntries(long number, long entries) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> register("select count(*) from desk.message where ticket = " + number)
                        .get(0)
                        .equals(entries));
    }
}
