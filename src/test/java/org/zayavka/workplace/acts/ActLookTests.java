package org.zayavka.workplace.acts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.billing.PriceList;
import org.zayavka.support.Axe;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.FieldVisits;
import org.zayavka.support.Staff;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** The act on a phone: typed, lost from sight, found again, signed with a finger, sent when the network is back. */
@NullUnmarked
@DeskTest
class ActLookTests {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Engineers engineers;

    @Autowired
    PriceList prices;

    @Autowired
    Visits visits;

    @Autowired
    Acts acts;

    private VisitId visit;

    @BeforeEach
    void aVisit() {
        new Staff(identities).with("lookfedor", "field");
        visit = new FieldVisits(jdbc, engineers, prices)
                .prices()
                .agreed("lookfedor", Instant.now().minusSeconds(600));
    }

    @Test
    void keepsWhatIsTypedUntilTheDeskHasIt() throws IOException {
        var photo = Path.of("target", "act-photo.png");
        Files.write(
                photo,
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        try (var browser = Browser.open("http://localhost:" + port, 390, 844)) {
            browser.logInToTasklist("lookfedor", "lookfedor");
            var page = browser.page();
            page.navigate("/desk/visits/" + visit + "/act");
            browser.screenshot("act-empty-390");
            assertThat(Axe.faults(page, "main")).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .isEqualTo(false);

            page.click("#send");
            page.waitForSelector("#w-outcome:not(:empty)");
            browser.screenshot("act-wrong-390");
            assertThat(Axe.faults(page, "main")).isEmpty();

            fill(page);
            page.setInputFiles("#photos", photo);
            page.waitForSelector("#photo-list img");
            sign(page);
            assertThat(page.textContent("#sum").replace('\u00a0', ' ')).contains("3 600,75");

            page.reload();
            page.waitForSelector("#photo-list img");
            assertThat(page.inputValue("#work")).isEqualTo("Заменён ролик подачи");
            assertThat(page.inputValue("#signature")).startsWith("data:image/png");

            page.context().setOffline(true);
            page.click("#send");
            page.waitForSelector("#kept:has-text('Нет связи')");
            browser.screenshot("act-offline-390");
            page.context().setOffline(false);
            browser.screenshot("act-filled-390");
            page.click("#send");
            page.waitForSelector("a[href$='act.pdf']");
            browser.screenshot("act-finished-390");
            assertThat(Axe.faults(page, "main")).isEmpty();
            assertThat(page.evaluate("Object.keys(localStorage).filter(it => it.startsWith('act-')).length"))
                    .isEqualTo(0);
        }
        var act = acts.find(visit).orElseThrow();
        assertThat(act.signed()).isEqualTo(Act.Signed.DRAWN);
        assertThat(act.photos()).hasSize(1);
        assertThat(visits.get(visit).state()).isEqualTo(VisitState.DONE);
    }

    private static void fill(Page page) {
        page.click("text=Сделано");
        page.click("[data-for=arrived]");
        page.click("[data-for=left]");
        page.fill("#work", "Заменён ролик подачи");
        page.fill("[id='position-2.1']", "1,5");
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
}
