package org.zayavka.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zayavka.support.Browser;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;

/** Camunda's four pages speak the reader's language: English to who asks for it, Russian to everybody else. */
@NullUnmarked
@DeskTest
class LanguageOfPagesTests {

    private static final String TASK = "language-of-pages";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @Autowired
    Clock clock;

    @BeforeEach
    void anAdministratorWithATask() {
        new Staff(identities).with("pageslena", "camunda-admin");
        var task = tasks.newTask(TASK);
        task.setName("Проверить язык");
        task.setAssignee("pageslena");
        task.setDueDate(Date.from(clock.instant().plus(Duration.ofMinutes(130))));
        tasks.saveTask(task);
    }

    @AfterEach
    void noTask() {
        tasks.deleteTask(TASK, true);
    }

    @ParameterizedTest
    @CsvSource({
        "ru-RU, Войти, Начать процесс, через 2 часа, пн, Процессы, Пользователи, Приложения",
        "de-DE, Войти, Начать процесс, через 2 часа, пн, Процессы, Пользователи, Приложения",
        "en-US, Log in, Start process, in 2 hours, Mon, Processes, Users, Applications"
    })
    void eachPageSpeaksTheLanguageOfItsReader(
            String language,
            String logIn,
            String start,
            String due,
            String monday,
            String processes,
            String users,
            String applications) {
        try (var browser = Browser.open("http://localhost:" + port, 1400, 900, language)) {
            var page = browser.page();
            page.navigate("/camunda/app/tasklist/default/");
            assertThat(page.locator("button[type=submit]")).hasText(logIn);
            browser.logInToTasklist("pageslena", "pageslena");
            withoutBanner(page);
            assertThat(page.locator("[cam-widget-header]")).containsText(start);

            page.navigate("/camunda/app/tasklist/default/#/?task=" + TASK);
            var dueDate = page.locator("[cam-tasklist-task-meta] .due-date");
            assertThat(dueDate).containsText(due);
            dueDate.locator(".view-value").click();
            assertThat(page.locator(".uib-datepicker thead")).containsText(monday);

            assertThat(header(page, "cockpit")).containsText(processes);
            assertThat(header(page, "admin")).containsText(users);
            header(page, "welcome");
            assertThat(page.locator(".welcome-page")).containsText(applications);
        }
    }

    private static Locator header(Page page, String app) {
        page.navigate("/camunda/app/" + app + "/default/");
        withoutBanner(page);
        return page.locator("[cam-widget-header]");
    }

    /** The vendor tells users of its community edition to migrate; that is no business of who answers letters. */
    private static void withoutBanner(Page page) {
        assertThat(page.locator(".ce-eol-banner")).hasCount(1);
        assertThat(page.locator(".ce-eol-banner")).isHidden();
    }
}
