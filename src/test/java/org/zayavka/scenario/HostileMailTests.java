package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.Browser;
import org.zayavka.support.TestMail;

/**
 * Strangers' markup in bodies, subjects, names and names of files, seen in a real browser wherever an agent sees it:
 * nothing runs, nothing is loaded from elsewhere, no page is left.
 */
@DirtiesContext
class HostileMailTests extends DeskScenario {

    private static final TestMail OWN_MAIL = TestMail.start();

    private final List<String> trouble = new ArrayList<>();

    @LocalServerPort
    private int port;

    HostileMailTests() {
        super(OWN_MAIL);
    }

    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(OWN_MAIL, properties);
    }

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @Test
    void nothingThatStrangersSendRunsOrLoadsInAnAgentsBrowser() throws IOException {
        var vectors = Files.readAllLines(Path.of("src/test/resources/hostile/markup.txt"));
        olga.letter("Первое письмо", "Не печатает.").send();
        var answer = olga.awaitsAnswerTo("Первое письмо");
        for (var vector : vectors) {
            send("Re: " + answer.subject(), "In-Reply-To: " + answer.messageId() + "\r\n", vector);
            send(vector, "", vector);
        }
        var number = answer.number();
        awaitsRows(
                "select count(*) from desk.message where direction = 'IN' and ticket = " + number, vectors.size() + 1);
        awaitsRows("select count(*) from desk.ticket", vectors.size() + 1);

        try (var browser = Browser.open("http://localhost:" + port, 1400, 900)) {
            watch(browser.page());
            browser.logInToTasklist("anna", "anna");
            tasklist(browser.page());
            browser.screenshot("hostile-tab");
            visit(browser.page(), "/desk/tickets/" + number);
            visit(browser.page(), "/desk/queue");
            visit(browser.page(), "/desk/search?q=нажмите");
            for (var ticket : register("select number from desk.ticket order by number")) {
                visit(browser.page(), "/desk/tickets/" + ticket);
            }
            for (var message : register("select id from desk.message where html <> '' and ticket = " + number)) {
                visit(browser.page(), "/desk/messages/" + message + "/html");
                visit(
                        browser.page(),
                        "/camunda/api/desk/default/tickets/" + number + "/messages/" + message
                                + "/html?pictures=false");
            }
        }
        assertThat(trouble).isEmpty();
    }

    private void tasklist(Page page) {
        page.clock().setSystemTime(ClockUtil.getCurrentTime());
        page.locator(".tasks-list li.task")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Первое письмо"))
                .first()
                .click();
        page.locator(".nav-tabs").getByText("Переписка").click();
        page.locator(".desk-room .desk-card").waitFor();
        for (int i = 0; i < 20 && page.locator(".desk-older").count() > 0; i++) {
            var before = page.locator(".desk-room").innerText();
            page.locator(".desk-older").click();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !page.locator(".desk-room").innerText().equals(before)
                            && page.getByText("Загружаем…").count() == 0);
        }
        page.locator("article.desk-in").first().waitFor();
        check(page, "the tab");
    }

    private void visit(Page page, String path) {
        page.navigate(path);
        page.waitForLoadState(LoadState.LOAD);
        check(page, path);
    }

    private void check(Page page, String where) {
        if (!URI.create(page.url()).getHost().equals("localhost")) {
            trouble.add(where + " was left for " + page.url());
        }
        for (Frame frame : page.frames()) {
            if (Boolean.TRUE.equals(frame.evaluate("() => 'pwned' in window || 'pwned' in top"))) {
                trouble.add(where + ": a script of a stranger ran");
            }
        }
    }

    private void watch(Page page) {
        page.onDialog(dialog -> {
            trouble.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(this::notElsewhere);
    }

    private void notElsewhere(Request request) {
        if (request.url().contains("evil.example")) {
            trouble.add("asked for " + request.url() + " on " + request.frame().url());
        }
    }

    private void awaitsRows(String count, long expected) {
        Awaitility.await(count)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> register(count).get(0) >= expected);
    }

    private static void send(String subject, String headers, String vector) {
        var limit = "limit-of-parts";
        var raw = "To: " + SUPPORT + "\r\nMIME-Version: 1.0\r\nFrom: " + base64(vector) + " <" + OLGA + ">\r\n"
                + "Subject: " + base64(subject) + "\r\n" + headers
                + "Content-Type: multipart/mixed; boundary=\"" + limit + "\"\r\n\r\n--" + limit + "\r\n"
                + "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + encoded("<p>Посмотрите:</p>" + vector + "<p>Конец.</p>") + "\r\n--" + limit + "\r\n"
                + "Content-Type: text/html; name=\"" + base64(vector) + "\"\r\n"
                + "Content-Disposition: attachment; filename=\"" + base64(vector) + "\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + encoded(vector) + "\r\n--" + limit + "--\r\n";
        OWN_MAIL.send(OLGA, List.of(SUPPORT), raw.getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String base64(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }
}
