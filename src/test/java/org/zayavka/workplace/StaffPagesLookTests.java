package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.shared.Files;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;

/** The staff pages in a real browser, narrow and wide; the pictures lie in {@code target/screenshots}. */
@NullUnmarked
@DeskTest
class StaffPagesLookTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @ParameterizedTest
    @ValueSource(ints = {360, 1600})
    void fitsTheWindow(int width) {
        new Staff(identities).with("lookanna", "line1").with("pageadmin", "camunda-admin");
        var rows = new DeskRows(jdbc, files);
        var long1 = "Не печатает принтер в бухгалтерии на третьем этаже, а завтра сдавать квартальный отчёт, помогите";
        var ticket = rows.ticket("line1", long1, "Кузнецова Ольга Петровна", "SOLVED", 60, 1, DeskRows.ARRIVED);
        rows.ticket("line1", long1, "Ольга", "WORKING", 60, 1, DeskRows.ARRIVED.plusSeconds(9_000_000));
        rows.ticket("line1", "Нет связи", "Ольга", "WORKING", 90, 1, DeskRows.ARRIVED);
        var letter =
                rows.letter(ticket, "Ольга Петровна", "Добрый день!\n\nПринтер с утра молчит.", "> цитата", "<b>x</b>");
        rows.file(letter, 0, "снимок экрана 2026-11-20.png", "image/png", "png", "");
        rows.event(ticket, "TicketRegistered", "{\"subject\": \"Не печатает\", \"company\": \"ООО «Ромашка»\"}");
        rows.event(ticket, "PromiseGiven", "{\"priority\": \"normal\", \"solutionDue\": \"2026-11-23T14:12:00Z\"}");
        try (var browser = Browser.open("http://localhost:" + port, width, 900)) {
            browser.logInToTasklist("lookanna", "lookanna");
            for (var path : new String[] {"queue", "tickets/" + ticket, "undelivered"}) {
                browser.page().navigate("/desk/" + path);
                browser.screenshot("desk-" + path.replaceAll("/.*", "") + "-" + width);

                var overflow = browser.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
                assertThat(overflow).as(path).isEqualTo(false);
            }
        }
    }

    @Test
    void showsTheListsInTasklist() {
        new Staff(identities).with("lookanna", "line1").with("pageadmin", "camunda-admin");
        try (var browser = Browser.open("http://localhost:" + port, 1600, 900)) {
            browser.logInToTasklist("lookanna", "lookanna");
            browser.page().waitForSelector("text=Моя очередь");
            browser.screenshot("tasklist-filters");
        }
    }
}
