package org.zayavka.workplace.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.workplace.VisitSamples.moscow;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.support.Axe;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.VisitSamples;

/** The board of visits in a real browser, by mouse and without; the pictures lie in {@code target/screenshots}. */
@NullUnmarked
@DeskTest
class BoardLookTests {

    private static final String BOARD = "/desk/visits?day=2026-11-23";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visits visits;

    @Autowired
    Engineers engineers;

    private VisitSamples samples;

    @BeforeEach
    void itIsMondayMorning() {
        ClockUtil.offset(moscow("2026-11-23T10:00").toEpochMilli() - System.currentTimeMillis());
        new Staff(identities).with("lookdina", "dispatcher").with("lookgalina", "head");
        samples = new VisitSamples(jdbc, visits, engineers).nothing().town();
    }

    @AfterEach
    void theClockIsTheMachinesAgain() {
        ClockUtil.reset();
    }

    private Browser browser(int width) {
        var browser = Browser.open("http://localhost:" + port, width, 900);
        browser.logInToTasklist("lookdina", "lookdina");
        return browser;
    }

    /** S3.5 */
    @Test
    void aVisitIsDraggedToAnotherTimeAndAnotherEngineer() {
        var visit = samples.agreed("Принтер жуёт бумагу", "centre", 40, "fedor", "2026-11-23T11:30");
        try (var browser = browser(1400)) {
            var page = browser.page();
            page.navigate(BOARD);
            dragTo(page.locator("#visit-" + visit.id()), page.locator(".track[data-engineer=filipp]"), 0.7);
            assertThat(page.locator("#sure")).isVisible();
            assertThat(page.locator("#sure .to")).containsText("Филипп Орлов");
            browser.screenshot("visits-board-sure");
            page.locator("#sure button.main").click();
            assertThat(page.locator(".track[data-engineer=filipp] #visit-" + visit.id()))
                    .isVisible();
        }
        var now = visits.get(visit.id());
        assertThat(now.engineer()).isEqualTo("filipp");
        assertThat(now.start()).isAfter(moscow("2026-11-23T13:00"));
    }

    /** S3.5: what does not fit is said while it is dragged, and changes nothing. */
    @Test
    void aConflictIsSaidInWordsAndNothingIsChanged() {
        samples.agreed("Нет связи", "centre", 40, "filipp", "2026-11-23T13:00");
        var visit = samples.waiting("Принтер жуёт бумагу", "centre", 40);
        try (var browser = browser(1400)) {
            var page = browser.page();
            page.navigate(BOARD);
            dragTo(page.locator("#visit-" + visit.id()), page.locator(".track[data-engineer=filipp]"), 0.4);
            assertThat(page.locator("#said")).containsText("на другом выезде");
            assertThat(page.locator("#said")).containsText("Ничего не изменено");
            browser.screenshot("visits-board-conflict");
        }
        assertThat(visits.get(visit.id()).start()).isNull();
    }

    /** By a real mouse: from the middle of the visit to a share of the track's width. */
    private static void dragTo(Locator visit, Locator track, double share) {
        var box = track.boundingBox();
        visit.dragTo(track, new Locator.DragToOptions().setTargetPosition(box.width * share, box.height / 2));
    }

    /** Everything works without a mouse: the visit's own page is a form. */
    @Test
    void aTimeIsAgreedByKeyboardAlone() {
        var visit = samples.waiting("Принтер жуёт бумагу", "centre", 40);
        try (var browser = browser(900)) {
            var page = browser.page();
            page.navigate(BOARD);
            page.locator("#visit-" + visit.id() + " a").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/visits/" + visit.id() + "**");
            page.locator("#engineer").focus();
            page.locator("#engineer").selectOption("filipp");
            page.locator("#day").fill("2026-11-23");
            page.locator("#time").fill("09:00");
            assertThat(page.locator("#time-form .said")).containsText("выездов нет");
            page.locator("#time").fill("12:15");
            assertThat(page.locator("#time-form .said")).containsText("время подходит");
            page.locator("#time").press("Enter");
            assertThat(page.locator("main form")).containsText("Пока ничего не изменено");
            browser.screenshot("visits-visit-sure");
            page.locator("main button.main").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".track[data-engineer=filipp] #visit-" + visit.id()))
                    .isVisible();
        }
        assertThat(visits.get(visit.id()).start()).isEqualTo(moscow("2026-11-23T12:15"));
    }

    @Test
    void noPageIsWiderThanItsWindowAndNoneHasSeriousFaults() {
        var pages = pages();
        var all = new SoftAssertions();
        for (int width : new int[] {1400, 900, 400}) {
            try (var browser = browser(width)) {
                pages.forEach((name, path) -> {
                    browser.page().navigate(path);
                    browser.screenshot("visits-" + name + "-" + width);
                    var wide = browser.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
                    all.assertThat(wide).as(name + " " + width).isEqualTo(false);
                    all.assertThat(Axe.faults(browser.page(), "html"))
                            .as(name + " " + width)
                            .isEmpty();
                });
            }
        }
        all.assertAll();
    }

    private Map<String, String> pages() {
        samples.engineer("foma", "Константинопольский-Задунайский Фома Владиславович", "network");
        samples.agreed("Принтер жуёт бумагу в бухгалтерии", "centre", 40, "fedor", "2026-11-23T10:30");
        samples.agreed("Нет связи на складе", "north", 50, "fedor", "2026-11-23T12:15");
        samples.agreed("Переезд переговорной: четыре рабочих места", "centre", 40, "filipp", "2026-11-23T14:00");
        jdbc.sql("""
                insert into desk.engineer_absence (login, from_at, until_at, reason)
                values ('filipp', '2026-11-23T13:30:00+03', '2026-11-23T15:00:00+03', 'болеет')
                """).update();
        var urgent = samples.waiting("Касса не печатает чеки, очередь", "centre", 95);
        samples.waiting("Настроить новый принтер", "north", 30);
        var pages = new LinkedHashMap<String, String>();
        pages.put("board", BOARD);
        pages.put("week", BOARD + "&view=week");
        pages.put("visit", "/desk/visits/" + urgent.id());
        pages.put("room", "/desk/visits/" + urgent.id() + "/room");
        pages.put("plan", "/desk/visits/plan?day=2026-11-23");
        pages.put("engineers", "/desk/visits/engineers");
        pages.put("engineer", "/desk/visits/engineers/filipp");
        pages.put("engineer-new", "/desk/visits/engineers-new");
        pages.put("areas", "/desk/visits/areas");
        return pages;
    }
}
