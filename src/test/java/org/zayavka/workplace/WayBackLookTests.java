package org.zayavka.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;

/** A login that has run out costs nobody what they typed, nor the page that they were going to. */
@NullUnmarked
@DeskTest
class WayBackLookTests {

    private static final String NEW = "/desk/register/companies/new";
    private static final Pattern LOGIN = Pattern.compile("tasklist/default.*");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void staff() {
        new Staff(identities).with("backgalina", "head");
    }

    @Test
    void aLinkThatIsOpenedSignedOutEndsThereAfterTheLogin() {
        try (var browser = open()) {
            var page = browser.page();
            page.navigate("/desk/search?q=%D0%BF%D1%80%D0%B8%D0%BD%D1%82%D0%B5%D1%80%20%26%20x");
            logIn(page);

            page.waitForURL(Pattern.compile(".*/desk/search.*"));
            assertThat(page.locator("input[type=search][name=q]")).hasValue("принтер & x");
        }
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheLoginAndGoneOnceItIsSaved() {
        try (var browser = open()) {
            var page = browser.page();
            browser.logInToTasklist("backgalina", "backgalina");
            page.navigate(NEW);
            page.fill("input[name=name]", "ООО «Не пропало»");
            // As after a night: the browser has no session any more, and the form is of the old one.
            page.context().clearCookies();
            page.click("form.edit button.main");
            assertThat(page).hasURL(LOGIN);
            logIn(page);

            page.waitForURL("**" + NEW);
            assertThat(page.locator("input[name=name]")).hasValue("ООО «Не пропало»");
            assertThat(page.locator(".kept")).containsText("печатали и не сохранили");
            page.click("form.edit button.main");
            assertThat(page.locator("body")).containsText("ООО «Не пропало»");
            page.navigate(NEW);
            assertThat(page.locator("input[name=name]")).hasValue("");
            assertThat(page.locator(".kept")).hasCount(0);
        }
    }

    /** Somebody else signs in on the same machine. */
    @Test
    void whatWasTypedIsShownToNobodyElse() {
        new Staff(identities).with("backadmin", "camunda-admin");
        try (var browser = open()) {
            var page = browser.page();
            browser.logInToTasklist("backgalina", "backgalina");
            page.navigate(NEW);
            page.fill("input[name=name]", "Чужая тайна");
            page.context().clearCookies();
            page.navigate(NEW);
            logIn(page, "backadmin");
            page.waitForURL("**" + NEW);

            assertThat(page.locator("input[name=name]")).hasValue("");
            Assertions.assertThat(page.content()).doesNotContain("Чужая тайна");
        }
    }

    private Browser open() {
        return Browser.open("http://localhost:" + port, 1200, 900);
    }

    private static void logIn(Page page) {
        logIn(page, "backgalina");
    }

    private static void logIn(Page page, String login) {
        page.waitForSelector("input[type=password]");
        page.fill("input[type=text]", login);
        page.fill("input[type=password]", login);
        page.click("button[type=submit]");
    }
}
