package org.zayavka.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zayavka.dev.history.InventedPast;
import org.zayavka.figures.Rebuild;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;

/** S3.2, S4.3: the managers' pages in a real Cockpit; pictures of them lie in {@code target/screenshots}. */
// A desk of its own: others count their tickets.
@NullUnmarked
@DeskTest
@TestPropertySource(properties = "zayavka.desk.name=Служба с прошлым")
class CockpitPagesTests {

    private static final List<String> PAGES = List.of(
            "open",
            "breaking",
            "waiting",
            "promises",
            "durations",
            "reopenings",
            "backlog",
            "load",
            "forecast",
            "steps");
    private static final Set<String> LISTS = Set.of("breaking", "waiting", "load", "forecast");
    private static final String DONE = ".desk-report:not([aria-busy]) .desk-parts";
    private static final int TICKETS = 400;

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService models;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calendars calendars;

    @Autowired
    DeskSettings desk;

    @Autowired
    Rebuild rebuild;

    @Autowired
    Clock clock;

    @BeforeEach
    void aDeskWithAPast() {
        new Staff(identities)
                .with("pagesmaria", "manager")
                .with("pagesgalina", "head")
                .with("pagesanna", "line1")
                .with("pageskira", "quality");
        if (!InventedPast.isIn(database)) {
            invent();
        }
        nearItsDeadline("reacted_at = now(), state = 'WORKING', solution_due = now() + interval '2 hours'", 0);
        nearItsDeadline("state = 'WAITING', waiting_since = now() - interval '1 day'", 1);
    }

    private void invent() {
        jdbc.sql("""
                with ours as (insert into desk.company (name) values ('ООО «Полынь»') returning id),
                     contracted as (insert into desk.contract (company, number, number_key, plan, balance)
                                    select id, '900-25', '90025', 'standard', 0 from ours)
                insert into desk.contact (company, name, address, language, zone)
                select id, 'Вера Полынова', 'vera@polyn.example', 'ru', 'Europe/Moscow' from ours
                """).update();
        var now = clock.instant();
        InventedPast.of(
                        database,
                        calendars,
                        desk.zone(),
                        new InventedPast.Span(now.minus(Duration.ofDays(60)), now, TICKETS, true, true, 1))
                .write();
        rebuild.all();
    }

    private void nearItsDeadline(String change, int which) {
        jdbc.sql(
                        "update desk.figure_ticket set %s where number = (select number from desk.ticket order by number limit 1 offset %d)"
                                .formatted(change, which))
                .update();
        jdbc.sql("update desk.ticket set task = 'task-to-open' where number = (select min(number) from desk.ticket)")
                .update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 900})
    void eachPageHasItsChartAndItsTable(int width) {
        try (var browser = cockpit("pagesmaria", width)) {
            for (var it : PAGES) {
                var page = open(browser, it);
                browser.page().waitForSelector(DONE + " table tbody tr");
                browser.screenshot("figures-" + it + "-" + width);

                assertThat(page.locator(DONE + " canvas")).hasCount(LISTS.contains(it) ? 0 : 1);
                assertThat(page.locator(DONE + " caption")).not().hasText("");
                assertThat(page.locator(".desk-figures nav [aria-current]")).hasCount(1);
                assertThat(page.locator(".desk-downloads a")).hasText(new String[] {"CSV", "XLSX"});
                var room = "document.querySelector('.desk-figures')";
                assertThat(page.evaluate(room + ".scrollWidth > " + room + ".clientWidth"))
                        .as("%s is wider than %d", it, width)
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void filtersLiveInTheAddressAndSurviveAReload() {
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = open(browser, "promises");
            page.waitForSelector(DONE + " table");
            page.selectOption("select[name=axis]", "queue");
            assertThat(page.locator(DONE + " thead th").first()).hasText("Очередь");
            page.locator(".desk-presets button").last().click();
            page.locator("select[name=priority]").focus();
            page.selectOption("select[name=priority]", "normal");
            assertThat(page.locator("select[name=priority]")).isFocused();

            page.reload();

            assertThat(page.locator(DONE + " thead th").first()).hasText("Очередь");
            assertThat(page.locator("select[name=axis]")).hasValue("queue");
            assertThat(page.locator("select[name=priority]")).hasValue("normal");
            assertThat(page.url())
                    .contains("axis=queue")
                    .contains("priority=normal")
                    .contains("from=");
            assertThat(page.locator(".desk-downloads a").first().getAttribute("href"))
                    .contains("axis=queue");

            page.locator(".desk-reset").click();
            assertThat(page.locator(DONE + " thead th").first()).hasText("Неделя с");
        }
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = open(browser, "promises");
            assertThat(page.locator(".desk-figures h1")).hasText("Показатели");

            page.locator(".desk-figures header a").click();

            assertThat(page.locator(".desk-figures h1")).hasText("Figures");
            page.waitForSelector(DONE + " table");
            browser.screenshot("figures-promises-en");
            var said = page.locator(".desk-figures nav, .desk-figures header h1, .desk-report")
                    .allInnerTexts();
            assertThat(String.join(" ", said)).doesNotContainPattern("\\p{IsCyrillic}");
            open(browser, "open?lang=en");
            assertThat(page.locator(DONE + " thead th").first()).hasText("Queue");
        }
    }

    @Test
    void aClickLeadsToTheTicketAndForWhoWorksInTasklistToTheTask() {
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = open(browser, "breaking");
            var ticket = page.locator(DONE + " tbody a").first();
            assertThat(ticket).hasAttribute("href", Pattern.compile("/desk/tickets/\\d+"));
            assertThat(page.locator(DONE + " a[href*='task=']")).hasCount(0);
            ticket.click();
            assertThat(page.locator("h1")).containsText(" ");
            assertThat(page.url()).contains("/desk/tickets/");
        }
        try (var browser = cockpit("pagesgalina", 1400)) {
            var task = open(browser, "breaking").locator(DONE + " a[href*='task=']");
            assertThat(task).hasAttribute("href", "/camunda/app/tasklist/default/#/?task=task-to-open");
        }
    }

    @Test
    void saysThatThereIsNothingAndThatSomethingWentWrong() {
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = open(browser, "promises?axis=company&from=2001-01-01&to=2001-01-02");
            assertThat(page.locator(".desk-empty")).containsText("Расширьте период");
            page.route("**/figures/backlog?*", route -> route.abort());
            open(browser, "backlog");
            assertThat(page.locator("[role=alert]")).containsText("Проверьте связь");
            page.unroute("**/figures/backlog?*");
            page.locator("[role=alert] button").click();
            assertThat(page.locator(DONE + " canvas")).hasCount(1);
        }
    }

    @Test
    void theDiagramShowsWhereTheTimeGoes() {
        var process = models.createProcessDefinitionQuery()
                .processDefinitionKey("handleTicket")
                .latestVersion()
                .singleResult();
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = browser.page();
            page.navigate("/camunda/app/cockpit/default/#/process-definition/" + process.getId() + "/runtime");
            page.selectOption(".desk-heat-panel select", "90");
            page.waitForSelector(".desk-heat-badge");
            browser.screenshot("heat-map");

            assertThat(page.locator("[data-element-id=userTask_triage].djs-shape"))
                    .hasClass(Pattern.compile("desk-heat-\\d"));
            assertThat(page.locator(".desk-heat-legend")).containsText("медиана");
        }
    }

    @Test
    void agentsHaveAPageOfTheirOwnQueue() {
        try (var browser = Browser.open("http://localhost:" + port, 1400, 900)) {
            browser.logInToTasklist("pagesanna", "pagesanna");
            var page = browser.page();
            page.navigate("/desk/figures#/figures/promises?axis=queue");
            assertThat(page.locator(DONE + " tbody th")).hasText(new String[] {"первая линия"});
            browser.screenshot("figures-of-agents");
        }
        try (var browser = Browser.open("http://localhost:" + port, 1400, 900)) {
            browser.logInToTasklist("pageskira", "pageskira");
            assertThat(browser.page().navigate("/desk/figures").status()).isEqualTo(403);
        }
    }

    private Browser cockpit(String login, int width) {
        var browser = Browser.open("http://localhost:" + port, width, 900);
        browser.logIn("cockpit", login, login);
        return browser;
    }

    private static Page open(Browser browser, String page) {
        browser.page().navigate("/camunda/app/cockpit/default/#/figures/" + page);
        return browser.page();
    }
}
