package org.zayavka.dev;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zayavka.Zayavka;
import org.zayavka.support.Browser;

/** Takes the pictures in {@code docs/pictures} from a running demo desk: {@code ./mvnw -Ppictures verify}. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Pictures {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final int SETTLE_MS = 1500;

    @TempDir
    static Path data;

    private static DevelopmentServices services;
    private static ConfigurableApplicationContext desk;
    private static int letters;

    @BeforeAll
    static void aDeskOnAMondayMorning() throws Exception {
        var monday = LocalDateTime.parse("2026-11-23T10:05").atZone(MOSCOW).toInstant();
        ClockUtil.offset(monday.toEpochMilli() - System.currentTimeMillis());
        services = DevelopmentServices.start(new DevelopmentSettings(data, 0, 0, 0, DevelopmentSettings.History.NONE));
        services.settings().forEach(System::setProperty);
        desk = SpringApplication.from(Zayavka::main)
                .with(DevelopmentConfiguration.class)
                .run("--server.port=0")
                .getApplicationContext();
        write("vera@masterskaya.example", "Как настроить почту на телефоне?", "Купили новый телефон, нужна почта.");
        write("irina@vektor.example", "У всех пропал интернет", "С девяти утра не работает ни один компьютер.");
        write("petr@romashka.example", "Доступ к общей папке", "Новому сотруднику нужен доступ к папке «Договоры».");
        write(
                "olga@romashka.example",
                "Не печатает принтер",
                "Доброе утро!\n\nПринтер в бухгалтерии мигает красным, бумага есть. Завтра сдаём отчёт.");
    }

    @AfterAll
    static void close() {
        desk.close();
        services.settings().keySet().forEach(System::clearProperty);
        services.stop();
        ClockUtil.reset();
    }

    /** The queue as line 1 has it, and the form with which a ticket is answered. */
    @Test
    @Order(1)
    void tasklist() {
        try (var browser = Browser.open(url(), 1600, 1160)) {
            browser.page().clock().setSystemTime(ClockUtil.getCurrentTime());
            browser.logInToTasklist("anna", "anna");
            var page = browser.page();
            page.locator(".task-card-details", containing("Не печатает принтер"))
                    .click();
            page.locator("button.claim").first().click();
            page.locator("text=Исход").first().waitFor();
            choose(page, "Решена: сообщить решение");
            page.locator("textarea").first().fill("Вынули замятый лист, почистили ролик. Принтер печатает.");
            page.waitForTimeout(SETTLE_MS);
            keep(page, "tasklist");
            page.locator("button:has-text('Завершить')").first().click();
            page.waitForTimeout(SETTLE_MS);
        }
    }

    @Test
    @Order(2)
    void queueAndTicket() {
        try (var browser = Browser.open(url(), 1100, 620)) {
            browser.logInToTasklist("anna", "anna");
            var page = browser.page();
            page.navigate("/desk/queue");
            keep(page, "queue");
            page.navigate("/desk/tickets/1004");
            page.setViewportSize(1100, 1000);
            page.locator("details.decision summary").first().click();
            page.locator("#decisions").scrollIntoViewIfNeeded();
            page.evaluate("document.getElementById('decisions').scrollIntoView()");
            keep(page, "why");
        }
    }

    @Test
    @Order(3)
    void diagramAndTable() {
        var models = desk.getBean(RepositoryService.class);
        var process = models.createProcessDefinitionQuery()
                .processDefinitionKey("handleTicket")
                .latestVersion()
                .singleResult();
        var table = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey("ticketQueue")
                .latestVersion()
                .singleResult();
        try (var browser = Browser.open(url(), 1600, 1000)) {
            browser.logIn("cockpit", "maria", "maria");
            var page = browser.page();
            page.navigate("/camunda/app/cockpit/default/#/process-definition/" + process.getId() + "/runtime");
            page.waitForSelector(".djs-container svg");
            page.waitForTimeout(2 * SETTLE_MS);
            page.locator(".ctn-content-top, [process-diagram]").first().screenshot(to("handle-ticket"));
            page.navigate("/camunda/app/cockpit/default/#/decision-definition/" + table.getId());
            page.waitForSelector(".tjs-container table");
            page.waitForTimeout(SETTLE_MS);
            keep(page, "ticket-queue");
        }
    }

    /** The next afternoon: promises were broken, the head is at work and explains. */
    @Test
    @Order(4)
    void breach() {
        ClockUtil.offset(ClockUtil.getCurrentTime().getTime()
                - System.currentTimeMillis()
                + Duration.ofHours(31).toMillis());
        awaitTasks("userTask_explainBreach", 2);
        try (var browser = Browser.open(url(), 1600, 1160)) {
            browser.page().clock().setSystemTime(ClockUtil.getCurrentTime());
            browser.logInToTasklist("galina", "galina");
            var page = browser.page();
            page.locator(".task-card-details", containing("Доступ к общей папке"))
                    .first()
                    .click();
            page.locator("button.claim").first().click();
            page.locator("text=Почему срок не выдержан").first().waitFor();
            page.waitForTimeout(SETTLE_MS);
            keep(page, "breach");
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void choose(Page page, String option) {
        page.locator(".fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item", containing(option)).click();
        page.waitForTimeout(SETTLE_MS);
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private static Locator.ScreenshotOptions to(String name) {
        return new Locator.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png"));
    }

    private static String url() {
        return "http://localhost:" + desk.getEnvironment().getRequiredProperty("local.server.port");
    }

    private static void awaitTasks(String step, int atLeast) {
        var tasks = desk.getBean(TaskService.class);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> tasks.createTaskQuery().taskDefinitionKey(step).count() >= atLeast);
    }

    private static void write(String from, String subject, String text) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(services.mail().smtpPort()));
        var letter = new MimeMessage(Session.getInstance(settings));
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(RecipientType.TO, new InternetAddress("support@zayavka.example"));
        letter.setSubject(subject, "UTF-8");
        letter.setText(text, "UTF-8");
        Transport.send(letter);
        awaitTasks("userTask_triage", ++letters);
    }
}
