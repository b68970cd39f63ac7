package org.zayavka.cockpit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.zayavka.dev.history.InventedJudgements;
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
            "breaches",
            "durations",
            "reopenings",
            "backlog",
            "load",
            "forecast",
            "steps",
            "quality",
            "voices",
            "claims",
            "claimterms");
    private static final Set<String> LISTS = Set.of("breaking", "waiting", "voices");
    private static final String DONE = ".desk-report:not([aria-busy]) .desk-parts";
    private static final int TICKETS = 400;
    private static final String LONG_NAME = "Производственное объединение «Северо-западные инженерные системы и сети»";

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
            works("anna", "Анна", "Громова");
            works("boris", "Борис", "Ветров");
            invent();
        }
        nearItsDeadline("reacted_at = now(), state = 'WORKING', solution_due = now() + interval '2 hours'", 0);
        nearItsDeadline("state = 'WAITING', waiting_since = now() - interval '1 day'", 1);
    }

    private void works(String login, String first, String last) {
        var user = identities.newUser(login);
        user.setFirstName(first);
        user.setLastName(last);
        user.setPassword(login);
        identities.saveUser(user);
    }

    private void invent() {
        aCompany("ООО «Полынь»", 25);
        for (var i = 1; i < 10; i++) {
            aCompany(LONG_NAME + " № " + i, i);
        }
        var now = clock.instant();
        InventedPast.of(
                        database,
                        calendars,
                        desk.zone(),
                        new InventedPast.Span(now.minus(Duration.ofDays(60)), now, TICKETS, true, true, 1))
                .write();
        InventedJudgements.of(database, calendars, desk.zone()).write(now.minus(Duration.ofDays(60)), now);
        anOpenClaim("2026-11-30", "deadline");
        anOpenClaim("2026-11-16", "conduct");
        rebuild.all();
    }

    private void anOpenClaim(String due, String reason) {
        jdbc.sql("""
                insert into desk.claim (state, source, language, arrived_at, arrived_on, due_on, due_at, warn_at,
                    registered_by, mailbox, owner_name, contract_number, contact_phone, substance, specialist, answer_by,
                    postal_address, fax, email, reason)
                values ('EXPLAINED', 'paper', 'ru', now(), current_date - 10, cast(:due as date),
                    cast(:due as date) + time '18:00', '{}', 'svetlana', '', :name, '100-24', '', 'Не приехали',
                    'Анна Громова', 'letter', '', '', '', :reason)
                """)
                .param("due", due)
                .param("name", LONG_NAME)
                .param("reason", reason)
                .update();
    }

    private void aCompany(String name, int contract) {
        jdbc.sql("""
                with ours as (insert into desk.company (name) values (:name) returning id),
                     contracted as (insert into desk.contract (company, number, number_key, plan, balance)
                                    select id, '900-' || :contract, '900' || :contract, 'standard', 0 from ours)
                insert into desk.contact (company, name, address, language, zone)
                select id, 'Вера Полынова', 'vera' || :contract || '@polyn.example', 'ru', 'Europe/Moscow' from ours
                """).param("name", name).param("contract", contract).update();
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
            open(browser, "breaking?lang=en");
            assertThat(page.locator(DONE + " tbody a").first()).hasText(Pattern.compile("no\\. \\d+"));
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

    /** What does not fit on the axis loses its end, not its beginning. */
    @ParameterizedTest
    @ValueSource(ints = {1400, 900})
    void aLongNameIsShortenedInTheChartAndWholeInTooltipAndTable(int width) {
        try (var browser = cockpit("pagesmaria", width)) {
            var page = open(browser, "promises?axis=company");
            page.waitForSelector(DONE + " canvas");
            browser.screenshot("figures-long-names-" + width);

            var drawn = (Map<?, ?>) page.evaluate("""
                    async () => {
                      const loaded = performance.getEntriesByType('resource').map(it => it.name);
                      const { default: Chart } = await import(loaded.find(it => it.includes('/app/chart.js')));
                      const chart = Chart.getChart(document.querySelector('.desk-figures canvas'));
                      const scale = chart.scales.y;
                      const at = chart.data.labels.findIndex(label => label.endsWith(' № 3'));
                      chart.tooltip.setActiveElements([{ datasetIndex: 0, index: at }], { x: 1, y: 1 });
                      chart.update();
                      return {
                        label: scale.ticks[at].label,
                        fits: scale._getLabelSizes().widest.width <= scale.width,
                        tooltip: chart.tooltip.title.join(' ')
                      };
                    }
                    """);
            assertThat(drawn.get("label"))
                    .asString()
                    .startsWith("Производственное")
                    .endsWith("…");
            assertThat(drawn.get("fits")).isEqualTo(true);
            assertThat(drawn.get("tooltip")).isEqualTo(LONG_NAME + " № 3");
            assertThat(page.locator(DONE + " tbody th", containing(LONG_NAME + " № 3")))
                    .hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 900})
    void aWordOfTwoHundredLettersIsBroken(int width) {
        jdbc.sql("update desk.ticket set subject = repeat('щ', 200) where number in"
                        + " (select number from desk.ticket order by number limit 2)")
                .update();
        try (var browser = cockpit("pagesmaria", width)) {
            for (var list : List.of("breaking", "waiting")) {
                var page = open(browser, list);
                page.waitForSelector(DONE + " td.desk-written");
                browser.screenshot("figures-long-word-" + list + "-" + width);

                var table = "document.querySelector('.desk-report .desk-table')";
                assertThat(page.evaluate(table + ".scrollWidth > " + table + ".clientWidth"))
                        .as("%s at %d", list, width)
                        .isEqualTo(false);
            }
        }
    }

    @Test
    void agentsAreCalledByTheirNamesAndInFilesHaveTheirLoginsToo() {
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = open(browser, "durations?axis=agent");
            page.waitForSelector(DONE + " canvas");
            assertThat(page.locator(DONE + " tbody th", containing("Анна Громова")))
                    .hasCount(1);
            assertThat(page.locator(DONE + " tbody th", containing("anna"))).hasCount(0);
            assertThat(page.locator("select[name=agent] option[value=anna]")).hasText("Анна Громова");
            // Nobody knows who that was.
            assertThat(page.locator("select[name=agent] option[value=artem]")).hasText("artem");

            var address = page.locator(".desk-downloads a").first().getAttribute("href");
            assertThat(page.request().get(address).text().substring(1).lines())
                    .first()
                    .isEqualTo("Сотрудник;Логин;Реакций;Реакция, медиана, рабочих минут;Реакция, 90 %, рабочих минут;"
                            + "Решений;Решение, медиана, рабочих минут;Решение, 90 %, рабочих минут");
            assertThat(page.request().get(address).text()).contains("Анна Громова;anna;");
        }
    }

    @Test
    void prioritiesAreOfferedByTheirSeverity() {
        try (var browser = cockpit("pagesmaria", 1400)) {
            var page = open(browser, "open");
            assertThat(page.locator("select[name=priority] option"))
                    .hasText(new String[] {"все", "срочный", "высокий", "обычный", "низкий"});
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 900})
    void theDiagramShowsWhereTheTimeGoes(int width) {
        var process = models.createProcessDefinitionQuery()
                .processDefinitionKey("handleTicket")
                .latestVersion()
                .singleResult();
        try (var browser = cockpit("pagesmaria", width)) {
            var page = browser.page();
            page.navigate("/camunda/app/cockpit/default/#/process-definition/" + process.getId() + "/runtime");
            page.selectOption(".desk-heat-panel select", "90");
            page.waitForSelector(".desk-heat-badge");
            page.waitForTimeout(500);
            browser.screenshot("heat-map-" + width);

            assertThat(page.locator("[data-element-id=userTask_triage].djs-shape"))
                    .hasClass(Pattern.compile("desk-heat-\\d"));
            assertThat(page.locator(".desk-heat-legend")).containsText("медиана ±5 %");
            assertThat(page.evaluate("""
                    () => {
                      const panel = document.querySelector('.desk-heat-panel').getBoundingClientRect();
                      const drawn = [...document.querySelectorAll('.djs-element:not([data-element-id$=_process]), .desk-heat-badge')];
                      const covered = drawn.map(it => it.getBoundingClientRect())
                          .filter(it => it.top < panel.bottom && it.bottom > panel.top && it.left < panel.right && it.right > panel.left);
                      return { drawn: drawn.length > 50, covered: covered.length };
                    }
                    """)).isEqualTo(Map.of("drawn", true, "covered", 0));
        }
    }

    @Test
    void agentsHaveAPageOfTheirOwnQueue() {
        try (var browser = Browser.open("http://localhost:" + port, 1400, 900)) {
            browser.logInToTasklist("pagesanna", "pagesanna");
            var page = browser.page();
            page.navigate("/desk/queue");
            page.locator("nav a[href='/desk/figures']").click();
            assertThat(page.locator(".desk-figures nav [aria-current]")).hasText("Открытые");
            assertThat(page.locator(DONE + " tbody th").first()).hasText("первая линия");
            page.locator(".desk-figures nav a", containing("Обещания")).click();
            page.selectOption("select[name=axis]", "queue");
            assertThat(page.locator(DONE + " tbody th")).hasText(new String[] {"первая линия"});
            browser.screenshot("figures-of-agents");
        }
        try (var browser = Browser.open("http://localhost:" + port, 1400, 900)) {
            browser.logInToTasklist("pageskira", "pageskira");
            var page = browser.page();
            page.navigate("/desk/figures");
            assertThat(page.locator(".desk-figures nav a")).hasText(new String[] {"Оценки", "Слова заявителей"});
            assertThat(page.locator(".desk-figures nav [aria-current]")).hasText("Оценки");
            browser.screenshot("figures-of-quality");
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
