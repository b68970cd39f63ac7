package org.zayavka.scenario;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.AgentsTab;
import org.zayavka.support.Browser;
import org.zayavka.support.TestMail;

/** The scenarios in which agents sit before the real Tasklist in a real browser; they share a desk. */
abstract class TasklistScenario extends DeskScenario {

    private static final TestMail TASKLIST_MAIL = TestMail.start();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    TasklistScenario() {
        super(TASKLIST_MAIL);
    }

    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(TASKLIST_MAIL, properties);
    }

    /** In milliseconds: a busy machine draws Camunda's pages slowly. */
    private static final double PATIENCE = 30_000;

    @BeforeEach
    void itIsMondayMorning() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        DeskClock.set("2026-11-23T10:00");
        people().with("pageadmin", "camunda-admin");
        named("anna", "Анна", "Крылова");
        named("artem", "Артём", "Соболев");
    }

    private void named(String login, String first, String last) {
        var person = identities.createUserQuery().userId(login).singleResult();
        person.setFirstName(first);
        person.setLastName(last);
        identities.saveUser(person);
    }

    /** Somebody sits down before Tasklist, in Russian; the place is left at the end. */
    void at(Agent agent, int width, Consumer<Desktop> work) {
        at(agent, width, "ru-RU", work);
    }

    /** @param language of the browser, e.g. {@code en-US} */
    void at(Agent agent, int width, String language, Consumer<Desktop> work) {
        AgentsTab.assumeBuilt();
        try (var browser = Browser.open("http://localhost:" + port, width, 900, language)) {
            browser.page().clock().setSystemTime(ClockUtil.getCurrentTime());
            browser.logInToTasklist(agent.login(), agent.login());
            work.accept(new Desktop(agent, browser));
        }
    }

    void at(Agent agent, Consumer<Desktop> work) {
        at(agent, 1400, work);
    }

    /** The number of a new ticket. */
    long asked(Correspondent who, String subject, String text) {
        who.letter(subject, text).send();
        return who.awaitsAnswerTo(subject).number();
    }

    long asked(String subject) {
        return asked(olga, subject, "Посмотрите, пожалуйста.");
    }
}
