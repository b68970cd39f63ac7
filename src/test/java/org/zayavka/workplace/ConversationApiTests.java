package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Files;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

/** What the agents' tab reads, over HTTP with the login of Tasklist. */
@NullUnmarked
@DeskTest
class ConversationApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GIF = "GIF89a…";

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    private final Map<String, TasklistSession> sessions = new HashMap<>();

    DeskRows rows;

    @BeforeEach
    void hireStaff() {
        rows = new DeskRows(jdbc, files);
        new Staff(identities)
                .with("tabanna", "line1")
                .with("tabbella", "billing")
                .with("tabboris", "line2")
                .with("tabsveta", "secretary");
    }

    @Test
    void readsTheWholeThreadOldestFirst() throws Exception {
        var ticket = rows.ticket("line1", "Принтер");
        var letter = rows.letter(ticket, "Ольга", "Не печатает", "> было", "<b>Не печатает</b>");
        rows.file(letter, 0, "снимок.png", "image/png", GIF, "");
        rows.file(letter, 1, "счёт.pdf", "application/pdf", "%PDF-1.4", "");
        rows.file(letter, 2, "письмо.html", "text/html", "<script>", "");
        rows.note(ticket, "tabboris", "Перезвонил");
        rows.event(ticket, "TicketQueued", "{\"queue\": \"line1\", \"taskPriority\": 50}");
        rows.decision(Long.toString(ticket), "Приоритет", "{\"план\": \"standard\"}", "{\"priority\": \"normal\"}");

        var thread = read("tabanna", "/tickets/" + ticket + "/thread");

        assertThat(kinds(thread)).containsExactly("decision", "event", "letter", "note");
        var entries = thread.get("entries");
        assertThat(entries.get(0).get("words").asText()).contains("Приоритет", "обычный");
        assertThat(entries.get(0).get("why").toString()).contains("«Стандарт»");
        assertThat(entries.get(1).get("words").asText()).contains("Поставлена в очередь", "первая линия");
        var said = entries.get(2);
        assertThat(said.get("author").asText()).isEqualTo("Ольга");
        assertThat(said.get("html").asBoolean()).isTrue();
        assertThat(said.get("pieces").findValuesAsText("fold")).containsExactly("OPEN", "QUOTE");
        assertThat(said.get("files").findValuesAsText("preview")).containsExactly("image", "pdf", "null");
        assertThat(entries.get(3).get("author").asText()).isEqualTo("tabboris Тестов");
        assertThat(thread.get("more").asBoolean()).isFalse();
        assertThat(thread.at("/ticket/mayWork").asBoolean()).isTrue();
        assertThat(thread.at("/ticket/stateWords").asText()).isEqualTo("в работе");
    }

    @Test
    void pagesLeadThroughALongThreadWithoutGapsAndRepetitions() throws Exception {
        var ticket = rows.ticket("line1", "Переписка");
        for (int i = 0; i < 120; i++) {
            rows.letter(ticket, "Ольга", "Письмо " + i, "", "");
        }

        var keys = new LinkedHashSet<String>();
        var page = read("tabanna", "/tickets/" + ticket + "/thread");
        assertThat(page.get("entries")).hasSize(50);
        assertThat(page.at("/entries/49/pieces/0/text").asText()).isEqualTo("Письмо 119");
        keys.addAll(page.get("entries").findValuesAsText("key"));
        while (page.get("more").asBoolean()) {
            page = read(
                    "tabanna",
                    "/tickets/" + ticket + "/thread?before="
                            + page.at("/entries/0/key").asText());
            keys.addAll(page.get("entries").findValuesAsText("key"));
        }

        assertThat(keys).hasSize(120);
        assertThat(page.at("/entries/0/pieces/0/text").asText()).isEqualTo("Письмо 0");
    }

    @Test
    void saysThatSomethingIsNewAndWhoWrites() throws Exception {
        var ticket = rows.ticket("line1", "Принтер");
        rows.letter(ticket, "Ольга", "Не печатает", "", "");
        var version =
                read("tabanna", "/tickets/" + ticket + "/thread").get("version").asText();
        assertThat(news(ticket, version).get("newest").isNull()).isTrue();

        rows.note(ticket, "tabboris", "Перезвонил");
        jdbc.sql("insert into desk.writing (person, ticket, at) values ('tabboris', ?, now()), ('tabanna', ?, now())"
                        + " on conflict (person) do update set ticket = excluded.ticket, at = now()")
                .params(ticket, ticket)
                .update();

        var news = news(ticket, version);
        assertThat(news.get("version").asText()).isNotEqualTo(version);
        assertThat(news.at("/newest/author").asText()).isEqualTo("tabboris Тестов");
        assertThat(news.at("/newest/kind").asText()).isEqualTo("note");
        assertThat(news.get("writing").toString()).isEqualTo("[\"tabboris Тестов\"]");

        var after = news.get("version").asText();
        rows.outgoing(ticket, "FAILED", 1);
        assertThat(news(ticket, after).get("version").asText()).isNotEqualTo(after);
    }

    @Test
    void theCardTellsWhoAsksAndHowMuchTimeIsLeft() throws Exception {
        var ticket = rows.ticket("line1", "Принтер");
        jdbc.sql("update desk.ticket set company = 77001 where number = ?")
                .param(ticket)
                .update();
        var other = rows.ticket("line1", "Сканер");
        var foreign = rows.ticket("billing", "Счёт");
        jdbc.sql("update desk.ticket set company = 77001 where number in (?, ?)")
                .params(other, foreign)
                .update();

        var card = read("tabanna", "/tickets/" + ticket + "/card");

        assertThat(card.at("/contact/name").asText()).isEqualTo("Ольга Петровна");
        assertThat(card.get("company").asText()).isEqualTo("ООО «Ромашка»");
        assertThat(card.get("identifiedBy").asText()).isEqualTo("по зарегистрированному адресу");
        assertThat(card.get("otherOpen").findValuesAsText("subject")).containsExactly("Сканер");
        assertThat(card.get("clocks").findValuesAsText("name")).containsExactly("Реакция", "Решение");
        assertThat(card.at("/clocks/1/why").asText()).contains("Отведено 8 ч рабочего времени");
    }

    /** Whose ticket it is not hears nothing of it, by whatever address. */
    @Test
    void asksForTheRightToTheTicketAtEachAddress() {
        var ticket = rows.ticket("line1", "Тайна");
        var letter = rows.letter(ticket, "Ольга", "Тайна", "", "<b>Тайна</b>");
        rows.file(letter, 0, "тайна.png", "image/png", GIF, "");
        var foreign = rows.ticket("billing", "Чужая");

        for (var path : addresses(ticket, letter)) {
            assertThat(session("tabanna").desk(path).getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
            assertThat(session("tabboris").desk(path).getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
            for (var login : List.of("tabbella", "tabsveta")) {
                var refused = session(login).desk(path);
                assertThat(refused.getStatusCode()).as(path).isEqualTo(HttpStatus.FORBIDDEN);
                assertThat(refused.getBody()).contains("\"message\"").doesNotContain("Тайна");
            }
            assertThat(http.exchange(
                                    RequestEntity.get("/camunda/api/desk/default" + path)
                                            .build(),
                                    String.class)
                            .getStatusCode())
                    .as(path)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        // A letter is reached through its own ticket alone.
        for (var path : List.of("/html", "/text", "/files/0")) {
            assertThat(session("tabbella")
                            .desk("/tickets/" + foreign + "/messages/" + letter + path)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(session("tabanna").desk("/tickets/999999/thread").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(session("tabanna").desk("/tasks/none/ticket").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHasLeftTheDeskReadsNothingMore() {
        var ticket = rows.ticket("line1", "Принтер");
        new Staff(identities).with("tabgone", "line1").with("tabmoved", "line1");
        var gone = new TasklistSession(http, "tabgone");
        var moved = new TasklistSession(http, "tabmoved");
        var path = "/tickets/" + ticket + "/thread";
        assertThat(gone.desk(path).getStatusCode()).isEqualTo(HttpStatus.OK);

        identities.deleteUser("tabgone");
        identities.deleteMembership("tabmoved", "line1");

        assertThat(gone.desk(path).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(moved.desk(path).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aLettersHtmlRunsNothingAndLoadsPicturesOnlyWhenAsked() {
        var ticket = rows.ticket("line1", "Принтер");
        var letter = rows.letter(
                ticket,
                "Ольга",
                "Текст",
                "",
                "<p onclick=x()>Да</p><script>x()</script><img src=https://t.example/p.gif alt=схема>"
                        + "<img src=cid:own@x>");
        rows.file(letter, 3, "own.png", "image/png", GIF, "own@x");
        var path = "/tickets/" + ticket + "/messages/" + letter + "/html";

        var blocked = session("tabanna").desk(path);
        assertThat(blocked.getBody())
                .contains("<p>Да</p>", "[схема]", "/messages/" + letter + "/files/3?inline=true")
                .doesNotContain("script", "onclick", "t.example");
        assertThat(policy(blocked))
                .hasSize(1)
                .first()
                .asString()
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("https:", "allow-scripts");

        var shown = session("tabanna").desk(path + "?pictures=true");
        assertThat(shown.getBody()).contains("https://t.example/p.gif").doesNotContain("<script", "onclick");
        assertThat(policy(shown).get(0)).contains("https:").doesNotContain("allow-scripts");
    }

    @Test
    void onlyPicturesAndPdfAreShownAndOnlyByTheirBytes() {
        var ticket = rows.ticket("line1", "Принтер");
        var letter = rows.letter(ticket, "Ольга", "Файлы", "", "");
        rows.file(letter, 0, "a.gif", "image/gif", GIF, "");
        rows.file(letter, 1, "page.png", "image/png", "<html><script>x()</script>", "");
        rows.file(letter, 2, "a.svg", "image/svg+xml", "<svg onload=x()>", "");
        rows.file(letter, 3, "a.pdf", "application/pdf", "%PDF-1.7", "");

        assertThat(fileType(ticket, letter, 0)).isEqualTo("image/gif inline");
        assertThat(fileType(ticket, letter, 1)).isEqualTo("application/octet-stream attachment");
        assertThat(fileType(ticket, letter, 2)).isEqualTo("application/octet-stream attachment");
        assertThat(fileType(ticket, letter, 3)).isEqualTo("application/pdf inline");
    }

    private String fileType(long ticket, long letter, int position) {
        var answer = session("tabanna")
                .desk("/tickets/" + ticket + "/messages/" + letter + "/files/" + position + "?inline=true");
        assertThat(answer.getHeaders().get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(policy(answer)).containsExactly("default-src 'none'; frame-ancestors 'self'; sandbox");
        return answer.getHeaders().getContentType() + " "
                + answer.getHeaders().getContentDisposition().getType();
    }

    private static List<String> addresses(long ticket, long letter) {
        var here = "/tickets/" + ticket;
        var message = here + "/messages/" + letter;
        return List.of(
                here + "/thread",
                here + "/news",
                here + "/card",
                message + "/html",
                message + "/text",
                message + "/files/0");
    }

    private static List<String> policy(ResponseEntity<?> answer) {
        return answer.getHeaders().getOrDefault("Content-Security-Policy", List.of());
    }

    private static List<String> kinds(JsonNode thread) {
        return StreamSupport.stream(thread.get("entries").spliterator(), false)
                .map(entry -> entry.get("kind").asText())
                .toList();
    }

    private JsonNode news(long ticket, String known) throws Exception {
        return read("tabanna", "/tickets/" + ticket + "/news?known=" + known);
    }

    private JsonNode read(String login, String path) throws Exception {
        var answer = session(login).desk(path);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).contains("json");
        return JSON.readTree(answer.getBody());
    }

    private TasklistSession session(String login) {
        return sessions.computeIfAbsent(login, who -> new TasklistSession(http, who));
    }
}
