package org.zayavka.workplace.claims;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.billing.PriceList;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimSignature;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.support.Axe;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.FieldVisits;
import org.zayavka.support.Staff;
import org.zayavka.visit.Engineers;

/** The pages of claims in a real browser; the pictures lie in {@code target/screenshots}. */
@NullUnmarked
@DeskTest
class ClaimLookTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Claims claims;

    @Autowired
    TaskService tasks;

    @Autowired
    Engineers engineers;

    @Autowired
    PriceList prices;

    private ClaimSamples samples;

    @BeforeEach
    void people() {
        new Staff(identities)
                .with("clsvetlana", "secretary")
                .with("clgalina", "head")
                .with("clsergey", "director");
        samples = new ClaimSamples(claims, jdbc);
    }

    @Test
    void theRegisterAndAClaimAtEveryWidth() throws IOException {
        new FieldVisits(jdbc, engineers, prices)
                .prices()
                .agreed("clzimin", Instant.now().minusSeconds(600));
        var incomplete = samples.registered(ClaimFields.NONE);
        var decided = samples.decided(
                samples.registered(new NewClaimFile(
                        ClaimFile.Kind.SCAN, "Претензия.png", "image/png", BinderTests.picture("png"))),
                "Уважаемая Ольга Петровна!");
        claims.note(decided, "Позвонила владельцу: ждёт ответа письмом.", "clsvetlana");
        var open = samples.registered();
        for (var size : new int[][] {{1400, 900}, {390, 844}}) {
            try (var browser = Browser.open("http://localhost:" + port, size[0], size[1])) {
                browser.logInToTasklist("clsvetlana", "clsvetlana");
                look(browser, "/desk/claims", "claims-" + size[0]);
                look(browser, "/desk/claims/" + open, "claim-open-" + size[0]);
                look(browser, "/desk/claims/" + decided, "claim-decided-" + size[0]);
                look(browser, "/desk/claims/" + incomplete, "claim-incomplete-" + size[0]);
                look(browser, "/desk/claims/" + incomplete + "/edit", "claim-edit-" + size[0]);
                look(browser, "/desk/claims/deputies", "deputies-read-" + size[0]);
            }
        }
    }

    private static void look(Browser browser, String path, String name) {
        var page = browser.page();
        page.navigate(path);
        page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })");
        browser.screenshot(name);
        assertThat(Axe.faults(page, "body")).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                .as(name)
                .isEqualTo(false);
    }

    @Test
    void aScanIsDroppedAndASignatureDrawn() throws IOException {
        var id = samples.registered(ClaimFields.NONE);
        var scan = Path.of("target", "Претензия & \"скан\".pdf".replace("\"", "'"));
        Files.write(scan, BinderTests.paper("Претензия", 2));
        try (var browser = Browser.open("http://localhost:" + port, 1000, 900)) {
            browser.logInToTasklist("clsvetlana", "clsvetlana");
            var page = browser.page();
            page.navigate("/desk/claims/" + id);
            page.setInputFiles("#scan", scan);
            page.click("#attach button");
            page.waitForSelector("ul.files li");

            page.click("details.sign summary");
            page.click("#draw button:not([type=button])");
            page.waitForSelector("#drawn:has-text('Подписи ещё нет')");
            sign(page);
            page.click("#draw button:not([type=button])");
            page.waitForSelector("ul.files li:nth-child(2)");
            browser.screenshot("claim-signed-1000");
            assertThat(Axe.faults(page, "main")).isEmpty();
        }
        assertThat(claims.get(id).signature()).isEqualTo(ClaimSignature.DRAWN);
        assertThat(claims.files(id)).extracting(ClaimFile::name).contains("Претензия & 'скан'.pdf");
    }

    private static void sign(Page page) {
        page.locator("#pad").scrollIntoViewIfNeeded();
        var box = page.locator("#pad").boundingBox();
        page.mouse().move(box.x + 30, box.y + box.height * 0.7);
        page.mouse().down();
        for (int step = 1; step <= 12; step++) {
            page.mouse().move(box.x + 30 + step * 20, box.y + box.height * (step % 2 == 0 ? 0.7 : 0.35));
        }
        page.mouse().up();
    }

    @Test
    void theDirectorAppointsADeputyWithoutAMouse() {
        try (var browser = Browser.open("http://localhost:" + port, 1000, 900)) {
            browser.logInToTasklist("clsergey", "clsergey");
            var page = browser.page();
            page.navigate("/desk/claims/deputies");
            page.selectOption("#person", "clgalina");
            page.fill("#until", ClaimSamples.today().plusDays(10).toString());
            page.press("#until", "Enter");
            page.waitForSelector("table.cards .mark");
            browser.screenshot("deputies-1000");
            assertThat(page.textContent("table.cards")).contains("замещает сейчас");
            assertThat(Axe.faults(page, "body")).isEmpty();
            page.click("table.cards button");
            page.waitForSelector("table.cards .mark:has-text('снят')");
        }
    }

    /** S3.10: the whole way of a paper, from the secretary's start form to the number. */
    @Test
    void aPaperIsRegisteredFromTheStartFormOfTasklist() throws IOException {
        var scan = Path.of("target", "Претензия по почте.pdf");
        Files.write(scan, BinderTests.paper("Претензия", 1));
        var today = LocalDate.now(ZoneId.of("Europe/Moscow"));
        var before = newest();
        try (var browser = Browser.open("http://localhost:" + port, 1200, 1000)) {
            browser.logInToTasklist("clsvetlana", "clsvetlana");
            var page = browser.page();
            openStartForm(page);
            PlaywrightAssertions.assertThat(page.locator("input[id*='Field_arrivedOn']"))
                    .hasValue(today.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            page.fill("input[id$='-Field_ownerName']", "Кузнецова Зоя Ильинична");
            page.fill("input[id$='-Field_contractNumber']", "100-24");
            page.fill("input[id$='-Field_contactPhone']", "+7 812 000-11-22");
            page.fill("textarea[id$='-Field_substance']", "Счёт выставлен дважды.");
            page.fill("input[id$='-Field_specialist']", "Борисов");
            page.setInputFiles(".desk-scans input[type=file]", scan);
            page.waitForSelector(".desk-scan-list li:has-text('КБ')");
            browser.screenshot("claim-start-filled");
            page.click(".modal-dialog .modal-footer button.btn-primary");
            page.waitForSelector(".modal-dialog", new Page.WaitForSelectorOptions().setState(DETACHED));
            browser.screenshot("claim-started");

            Awaitility.await().until(() -> newest() > before);
            page.navigate("/desk/claims/C-" + newest());
            assertThat(page.textContent("main")).contains("Кузнецова Зоя Ильинична", "Претензия по почте.pdf");
        }
        var claim = claims.get(new ClaimId(newest()));
        assertThat(claim.term().arrivedOn()).isEqualTo(today);
        assertThat(claim.registeredBy()).isEqualTo("clsvetlana");
        assertThat(claim.source()).isEqualTo(ClaimSource.PAPER);
        assertThat(claim.fields().substance()).isEqualTo("Счёт выставлен дважды.");
        // Typed at the moment at which the scan was there.
        assertThat(claim.fields().specialist()).isEqualTo("Борисов");
        assertThat(claims.files(claim.id())).extracting(ClaimFile::name).containsExactly("Претензия по почте.pdf");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(claim.id().toString())
                        .taskDefinitionKey("userTask_checkClaim")
                        .count())
                .isEqualTo(1);
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(number), 0) from desk.claim")
                .query(Long.class)
                .single();
    }

    private static void openStartForm(Page page) {
        page.getByText("Начать процесс").first().click();
        page.locator(".modal-dialog").getByText("Рассмотреть претензию").first().click();
        page.waitForSelector(".desk-scans");
    }

    /** Tasklist's forms have no field for files: ours takes them and a signature, and tells the form their names. */
    @Test
    void scansAreDroppedIntoTheStartFormOfTasklist() throws IOException {
        var scan = Path.of("target", "Скан претензии.pdf");
        Files.write(scan, BinderTests.paper("Претензия", 2));
        try (var browser = Browser.open("http://localhost:" + port, 1200, 1000)) {
            browser.logInToTasklist("clsvetlana", "clsvetlana");
            var page = browser.page();
            openStartForm(page);
            page.fill("input[id$='-Field_ownerName']", "Синицына Ольга");
            page.setInputFiles(".desk-scans input[type=file]", scan);
            page.waitForSelector(".desk-scan-list li:has-text('КБ')");
            page.click(".desk-sign summary");
            page.locator(".desk-sign canvas").scrollIntoViewIfNeeded();
            var box = page.locator(".desk-sign canvas").boundingBox();
            page.mouse().move(box.x + 30, box.y + 60);
            page.mouse().down();
            page.mouse().move(box.x + 90, box.y + 20);
            page.mouse().move(box.x + 150, box.y + 70);
            page.mouse().up();
            page.locator(".desk-sign button").nth(1).click();
            page.waitForSelector(".desk-scan-list li:nth-child(2):has-text('Подпись')");
            browser.screenshot("claim-start-form");
            assertThat(Axe.faults(page, ".desk-scans")).isEmpty();
            assertThat(page.inputValue("input[id$='-Field_scans']")).matches("[0-9a-f-]{36} signature:[0-9a-f-]{36}");
        }
    }
}
