package org.zayavka.dev;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.Zayavka;
import org.zayavka.support.Browser;

/** Takes the pictures of the managers' pages from a demo desk with half a year behind it, wide and narrow. */
@NullUnmarked
class CockpitPictures {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final int SETTLE_MS = 1500;
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

    @TempDir
    static Path data;

    private static DevelopmentServices services;
    private static ConfigurableApplicationContext desk;

    @BeforeAll
    static void aDeskWithAPast() throws Exception {
        var monday = LocalDateTime.parse("2026-11-23T10:05").atZone(MOSCOW).toInstant();
        ClockUtil.offset(monday.toEpochMilli() - System.currentTimeMillis());
        services = DevelopmentServices.start(
                new DevelopmentSettings(data, 0, 0, 0, DevelopmentSettings.History.HALF_YEAR));
        services.settings().forEach(System::setProperty);
        desk = SpringApplication.from(Zayavka::main)
                .with(DevelopmentConfiguration.class)
                .run("--server.port=0", "--zayavka.dev.history=half-year")
                .getApplicationContext();
        var jdbc = desk.getBean(JdbcClient.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> jdbc.sql("""
                        select not exists (select 1 from desk.ticket
                                           left join desk.figure_ticket using (number) where figure_ticket is null)
                        """).query(Boolean.class).single());
    }

    @AfterAll
    static void close() {
        desk.close();
        services.settings().keySet().forEach(System::clearProperty);
        services.stop();
        ClockUtil.reset();
    }

    @Test
    void wide() {
        take(1400, "");
    }

    @Test
    void narrow() {
        take(900, "-narrow");
    }

    private static void take(int width, String suffix) {
        try (var browser = Browser.open(url(), width, 900)) {
            browser.logIn("cockpit", "maria", "maria");
            var page = browser.page();
            for (var it : PAGES) {
                page.navigate("/camunda/app/cockpit/default/#/figures/" + it);
                page.waitForSelector(".desk-figures nav [aria-current][href*='/figures/" + it + "']");
                page.waitForSelector(".desk-report:not([aria-busy]) .desk-parts");
                keep(page, "figures-" + it + suffix);
            }
            page.navigate("/camunda/app/cockpit/default/#/process-definition/" + handleTicket() + "/runtime");
            page.selectOption(".desk-heat-panel select", "90");
            page.waitForSelector(".desk-heat-badge");
            keep(page, "heat-map" + suffix);
        }
    }

    private static String handleTicket() {
        return desk.getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey("handleTicket")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static void keep(Page page, String name) {
        page.waitForTimeout(SETTLE_MS);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private static String url() {
        return "http://localhost:" + desk.getEnvironment().getRequiredProperty("local.server.port");
    }
}
