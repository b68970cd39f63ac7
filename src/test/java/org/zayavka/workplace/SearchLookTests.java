package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.shared.Files;
import org.zayavka.shared.TicketId;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.workplace.search.SearchIndex;

/** The search in a real browser, reached from Tasklist; the pictures lie in {@code target/screenshots}. */
@NullUnmarked
@DeskTest
class SearchLookTests {

    private static final String LONG =
            "Не печатает принтер в бухгалтерии на третьем этаже, а завтра сдавать квартальный отчёт, помогите";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Autowired
    SearchIndex index;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({"390, ru-RU", "900, en-US", "1400, ru-RU"})
    void fitsTheWindow(int width, String language) {
        tickets();
        try (var browser = signedIn(width, language)) {
            for (var path : List.of(
                    "search",
                    "search?q=принтеры&state=unsolved&from=2026-11-01",
                    "search?q=прентер",
                    "search?q=абракадабраникогда&company=Ромашка",
                    "search/jobs")) {
                browser.page().navigate("/desk/" + path);
                fits(browser, path, width);
            }
            browser.page().navigate("/desk/search?q=принтер");
            browser.page().check(".tick-all input");
            assertThat(browser.page()
                            .locator("#bulk input[name=ticket]:checked")
                            .count())
                    .isPositive();
            browser.page().click(".doing summary");
            browser.page().selectOption("select[name=all]", "true");
            browser.page().selectOption("select[name=action]", "urgent");
            fits(browser, "search-doing", width);
            browser.page().click(".doing button");
            browser.page().waitForSelector("dl.facts");
            fits(browser, "sure", width);
            browser.page().click("main form button");
            browser.page().waitForSelector("#progress strong");
            assertThat(browser.page().locator("#said").textContent()).isNotEmpty();
            fits(browser, "report", width);
        }
    }

    @ParameterizedTest
    @CsvSource({"1400, ru-RU", "1000, ru-RU", "1400, en-US"})
    void isInTasklistsBar(int width, String language) {
        tickets();
        try (var browser = signedIn(width, language)) {
            var tasklist = browser.page();
            tasklist.waitForSelector(".desk-find input");
            browser.screenshot("tasklist-search-" + width + "-" + language);
            tasklist.keyboard().press("/");
            tasklist.keyboard().type("принтеры");

            var found = tasklist.waitForPopup(() -> tasklist.keyboard().press("Enter"));

            found.waitForSelector(".hits mark");
            assertThat(found.url()).contains("/desk/search?q=");
            tasklist.fill(".desk-find input", "сканеры");
            found.waitForResponse(
                    answer -> answer.url().contains("/desk/search"), () -> tasklist.press(".desk-find input", "Enter"));
            assertThat(tasklist.context().pages()).as("the same other tab").hasSize(2);
        }
    }

    /** Whoever looks at the queue finds the way too. */
    @Test
    void isOnEachPageOfTheDesk() {
        try (var browser = signedIn(1400, "ru-RU")) {
            browser.page().navigate("/desk/queue");
            browser.page().click("header nav >> text=Поиск");
            browser.page().waitForURL("**/desk/search");
            assertThat(browser.page().locator("input[name=q]").evaluate("it => it === document.activeElement"))
                    .isEqualTo(true);
        }
    }

    private Browser signedIn(int width, String language) {
        new Staff(identities).with("lookartem", "line1").with("pageadmin", "camunda-admin");
        var browser = Browser.open("http://localhost:" + port, width, 900, language);
        browser.logInToTasklist("lookartem", "lookartem");
        return browser;
    }

    private void tickets() {
        var rows = new DeskRows(jdbc, files);
        for (var state : List.of("WORKING", "WAITING", "SOLVED")) {
            var ticket = rows.ticket(
                    "line1",
                    LONG,
                    "Кузнецова-Верещагина Александра Константиновна",
                    state,
                    60,
                    1,
                    DeskRows.ARRIVED.plusSeconds(9_000_000));
            var letter = rows.letter(
                    ticket, "Александра", (LONG + ". Пробовали другие принтеры: то же самое. ").repeat(4), "", "");
            rows.file(letter, 0, "Снимок экрана принтера 2026-11-20 в 09.14.07 (копия).png", "image/png", "png", "");
            transactions.executeWithoutResult(transaction -> index.renew(List.of(new TicketId(ticket))));
        }
    }

    private static void fits(Browser browser, String name, int width) {
        browser.page().waitForLoadState();
        browser.screenshot("search-" + name.replaceAll("[^a-zа-я]+", "-") + "-" + width);
        assertThat(overflow(browser.page())).as(name).isEqualTo(false);
    }

    private static Object overflow(Page page) {
        return page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }
}
