package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.IdentityService;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.shared.Files;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.support.TasklistSession;

/** The pages of personal data, as those who may see them have them. */
@NullUnmarked
@DeskTest
class PrivacyPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    private TasklistSession galina;
    private String address;
    private long ticket;
    private long letter;

    @BeforeEach
    void somebodyHasWritten() {
        new Staff(identities).with("pagegalina", "head").with("pageadmin", "camunda-admin");
        galina = new TasklistSession(http, "pagegalina");
        address = "vera" + UUID.randomUUID().toString().substring(0, 8) + "@person.example";
        var rows = new DeskRows(jdbc, files);
        ticket = rows.ticket("line1", "Не печатает принтер", "Вера <b>Тестова</b>", "SOLVED", 50, 1, DeskRows.ARRIVED);
        letter = rows.letter(ticket, "Вера <b>Тестова</b>", "Принтер <script>alert(1)</script> молчит.", "", "");
        rows.file(letter, 0, "../снимок.png", "image/png", "png " + address, "");
        rows.note(ticket, "anna", "Звонила, сердится.");
        jdbc.sql("update desk.ticket set requester_address = ? where number = ?")
                .params(address, ticket)
                .update();
        jdbc.sql("update desk.message set address = ? where id = ?")
                .params(address, letter)
                .update();
    }

    private void closed() {
        jdbc.sql("update desk.ticket set state = 'CLOSED', closed_at = now() where number = ?")
                .param(ticket)
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line1", "line2", "dispatcher", "quality", "director", "secretary", "billing", "field"})
    void nobodyElseComesIn(String group) {
        var login = "nopriv" + group;
        new Staff(identities).with(login, group);
        var person = new TasklistSession(http, login);

        for (var page : List.of(
                "/desk/privacy?q=vera",
                "/desk/privacy/person?address=" + address,
                "/desk/privacy/erase?address=" + address,
                "/desk/privacy/records/1",
                "/desk/privacy/retention")) {
            assertThat(person.page(page).getStatusCode()).as(page).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(person.page("/desk/undelivered").getBody()).doesNotContain("/desk/privacy");
        var fields = Map.of("address", address, "askedBy", "PERSON", "reason", "просьба");
        var own = "/desk/undelivered";
        for (var action : List.of(
                "/desk/privacy/erase",
                "/desk/privacy/export",
                "/desk/privacy/messages/" + letter + "/erase",
                "/desk/privacy/records/1/cancel")) {
            assertThat(person.submit(own, action, fields).getStatusCode())
                    .as(action)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(jdbc.sql("select html || pieces from desk.message where id = ?")
                        .param(letter)
                        .query(String.class)
                        .single())
                .contains("молчит");
    }

    @Test
    void erasesInTwoSteps() {
        var preview = "/desk/privacy/erase?address=" + address;
        var open = galina.page(preview).getBody();
        assertThat(open)
                .contains(
                        "заявка № " + ticket + " не закрыта",
                        "Чего программа не найдёт",
                        "Удалить, когда всё закончится");

        closed();
        var shown = Jsoup.parse(galina.page(preview).getBody());
        assertThat(shown.select(".counts tr").eachText())
                .contains("его заявки 1", "письма, ответы и пометки 2", "вложения 1");
        assertThat(jdbc.sql("select requester_address from desk.ticket where number = ?")
                        .param(ticket)
                        .query(String.class)
                        .single())
                .as("looking erases nothing")
                .isEqualTo(address);

        var done = galina.submit(
                preview, "/desk/privacy/erase", Map.of("address", address, "askedBy", "PERSON", "reason", "обращение"));

        // The client follows to the record.
        assertThat(done.getBody()).contains("Запись №");
        var record = "/desk/privacy/records/"
                + jdbc.sql("select max(id) from desk.privacy_request where login = 'pagegalina' and kind = 'ERASURE'")
                        .query(Long.class)
                        .single();
        org.awaitility.Awaitility.await()
                .until(() -> galina.page(record).getBody().contains(">сделано<"));
        assertThat(galina.page(record).getBody())
                .contains("обращение", "pagegalina", "акт")
                .doesNotContain(address, "Тестова");
        assertThat(galina.page("/desk/tickets/" + ticket).getBody())
                .contains("данные удалены по запросу", "Персональные данные удалены по запросу")
                .doesNotContain(address, "Тестова", "сердится", "молчит");
        assertThat(galina.page("/desk/tickets/" + ticket).getBody())
                .as("there is nothing left to work on")
                .doesNotContain("Позвать руководителя", "Выделить в новую заявку");
        assertThat(galina.submit(
                                "/desk/register/companies/new",
                                "/desk/tickets/" + ticket + "/call-head",
                                Map.of("reason", "да"))
                        .getBody())
                .contains("удалены по запросу заявителя");
        assertThat(galina.page("/desk/privacy/person?address=" + address).getBody())
                .contains("Об этом адресе служба ничего не хранит", "Об этом адресе уже просили");
    }

    @Test
    void refusesWithoutAReasonInWords() {
        var refused = galina.submit(
                "/desk/privacy/erase?address=" + address,
                "/desk/privacy/erase",
                Map.of("address", address, "askedBy", "PERSON", "reason", " "));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(refused.getBody()).contains("Напишите основание");
        assertThat(galina.page("/desk/privacy/person?address=nobody").getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void handsOverAllAsOneArchive() throws IOException {
        var inbox = jdbc.sql("""
                insert into desk.inbox (gate, mailbox, message_id, content, sender, raw, received_at, state)
                values ('mail', 'support@zayavka.example', gen_random_uuid()::text, '', :address, 'From: Vera', now(), 'DONE')
                returning id
                """).param("address", address).query(Long.class).single();
        jdbc.sql("""
                insert into desk.intake_record (inbox, mailbox, department, message_id, sender, subject, kind, reason,
                    proof, sender_role, outcome, ticket, at)
                values (:inbox, 'support@zayavka.example', 'support', '', :address, 'Тема', 'new', '', 'NONE', 'STRANGER',
                    'REGISTERED', :ticket, now())
                """)
                .param("inbox", inbox)
                .param("address", address)
                .param("ticket", ticket)
                .update();

        var archive = unpacked(export("ru"));

        assertThat(archive).containsKeys("data.json", "data.html", "letters/" + inbox + ".eml");
        assertThat(text(archive, "data.json"))
                .contains(address, "Принтер <script>", "Звонила, сердится.", "\"number\" : " + ticket);
        assertThat(text(archive, "data.html"))
                .contains("Персональные данные", "Принтер &lt;script&gt;", "Внутренняя пометка")
                .doesNotContain("<script>", "<b>Тестова");
        assertThat(archive.keySet().stream()
                        .filter(path -> path.startsWith("files/"))
                        .toList())
                .singleElement()
                .satisfies(path -> assertThat(path).doesNotContain("..").endsWith("снимок.png"))
                .satisfies(path -> assertThat(text(archive, path)).isEqualTo("png " + address));
        assertThat(text(archive, "letters/" + inbox + ".eml")).isEqualTo("From: Vera");
        assertThat(text(unpacked(export("en")), "data.html")).contains("Personal data", "Internal note");
        assertThat(galina.page("/desk/privacy").getBody()).contains("выдача данных");
    }

    private byte[] export(String language) {
        var page = Jsoup.parse(
                galina.page("/desk/privacy/person?address=" + address).getBody());
        var form = new LinkedMultiValueMap<String, String>();
        form.add("address", address);
        form.add("askedBy", "PERSON");
        form.add("reason", "обращение");
        form.add("_csrf", page.select("form[action$=export] input[name=_csrf]").attr("value"));
        var answer = http.exchange(
                RequestEntity.post("/desk/privacy/export")
                        .header(HttpHeaders.COOKIE, galina.cookies())
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form),
                byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .endsWith(".zip")
                .doesNotContain("vera");
        return answer.getBody();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> archive, String path) {
        return new String(archive.get(path), StandardCharsets.UTF_8);
    }

    @Test
    void tellsWhatTheDeskForgetsAndWhen() {
        var page = galina.page("/desk/privacy/retention").getBody();

        assertThat(page).contains("5 лет", "60 дней", "3 года", "zayavka.retention.privacy-records", "Следующий раз");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1600})
    void fitsTheWindow(int width) {
        closed();
        var rows = new DeskRows(jdbc, files);
        var other = rows.ticket("line1", "Склад", "Пётр", "WORKING", 50, 1, DeskRows.ARRIVED);
        rows.letter(other, "Пётр", "Спросите, Вера Тестова знает: " + address, "", "");
        try (var browser = Browser.open("http://localhost:" + port, width, 900)) {
            browser.logInToTasklist("pagegalina", "pagegalina");
            var pages = new LinkedHashMap<String, String>();
            pages.put("find", "?q=vera");
            pages.put("person", "/person?address=" + address);
            pages.put("erase", "/erase?address=" + address);
            pages.put("retention", "/retention");
            pages.forEach((name, path) -> {
                browser.page().navigate("/desk/privacy" + path);
                browser.page().evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
                browser.screenshot("privacy-" + name + "-" + width);
                assertThat(browser.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                        .as(name)
                        .isEqualTo(false);
            });
            browser.page().navigate("/desk/privacy/erase?address=" + address);
            browser.page().fill("#reason-erase", "обращение от 20 ноября");
            browser.page().check("input[type=checkbox]");
            browser.page().click("button.bad");
            browser.page()
                    .waitForSelector(
                            ".mark:text-is('сделано')",
                            new com.microsoft.playwright.Page.WaitForSelectorOptions().setTimeout(60_000));
            browser.screenshot("privacy-record-" + width);
        }
    }
}
