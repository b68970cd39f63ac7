package org.zayavka;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;

@DeskTest
@org.jspecify.annotations.NullUnmarked
class TasklistSmokeTests {

    private static final String AGENT = "asya";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void hireAgent() {
        hire(AGENT, "line1");
        // Without an administrator Camunda shows the page that makes one, whatever was asked for.
        hire("asyasboss", "camunda-admin");
    }

    private void hire(String login, String group) {
        if (identities.createUserQuery().userId(login).count() > 0) {
            return;
        }
        var person = identities.newUser(login);
        person.setFirstName("Ася");
        person.setLastName("Дымова");
        person.setPassword("smoke");
        identities.saveUser(person);
        identities.createMembership(login, group);
    }

    @Test
    void anAgentSignsInToTasklist() {
        try (var browser = Browser.open("http://localhost:" + port)) {
            browser.logInToTasklist(AGENT, "smoke");
            browser.screenshot("tasklist");
            assertThat(browser.page().locator("body")).containsText("Ася Дымова");
        }
    }

    @Test
    void theStartPageLeadsToTasklistAndTellsNoLogins() {
        try (var browser = Browser.open("http://localhost:" + port)) {
            browser.page().navigate("/");
            assertThat(browser.page().locator("h1")).hasText("Заявка");
            assertThat(browser.page().locator("table")).hasCount(0);
            browser.page().getByText("English").click();
            assertThat(browser.page().locator("h1")).hasText("Zayavka");
            browser.page().getByText("Tasklist").click();
            browser.page().waitForSelector("input[type=password]");
        }
    }
}
