package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zayavka.support.Browser;
import org.zayavka.support.TestMail;

/**
 * What an agent does with the mouse: from the card in Tasklist to the letter that the requester reads. Of its own: the
 * list shows few cards at a time.
 */
@DirtiesContext
class WorkInTasklistTests extends DeskScenario {

    private static final TestMail OWN_MAIL = TestMail.start();

    /** However Tasklist names day and month. */
    private static final Pattern DEADLINE = Pattern.compile(".*24 .*2026.* 10:00");

    @LocalServerPort
    private int port;

    WorkInTasklistTests() {
        super(OWN_MAIL);
    }

    @DynamicPropertySource
    static void ownDesk(DynamicPropertyRegistry properties) {
        deskOver(OWN_MAIL, properties);
    }

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    /** S4.3, S4.5, S1.4 */
    @Test
    void anAgentAnswersFromTheCardToTheLetter() {
        olga.letter("Не сканирует МФУ", "Сканер мигает жёлтым.").send();
        var number = olga.awaitsAnswerTo("Не сканирует МФУ").number();

        try (var desk = loggedIn("anna")) {
            var page = desk.page();
            var card = card(page, "Не сканирует МФУ");
            assertThat(card).containsText(Long.toString(number));
            assertThat(card).containsText("ООО «Ромашка»");
            assertThat(card.locator(".due-date span")).hasAttribute("uib-tooltip", DEADLINE);
            card.click();
            claim(page);
            var form = page.locator(".fjs-container");
            assertThat(form).containsText("Сканер мигает жёлтым.");
            assertThat(form).containsText("Ольга Петровна Синицына");
            assertThat(form).containsText("24 ноября, 10:00");
            choose(page, "Решена: сообщить решение");
            page.getByLabel("Текст заявителю").fill("Обновили драйвер, сканер работает.");
            complete(page);
            assertThat(card).hasCount(0);
        }

        var solution = olga.awaits(letter -> letter.text().contains("Обновили драйвер, сканер работает."));
        assertThat(solution.number()).isEqualTo(number);
    }

    /** S1.4: a solution without words is none. */
    @Test
    void anEmptyAnswerIsRefusedInRussianAndNothingIsLost() {
        olga.letter("Не включается монитор", "Экран чёрный.").send();
        olga.awaitsAnswerTo("Не включается монитор");

        try (var desk = loggedIn("anna")) {
            var page = desk.page();
            card(page, "Не включается монитор").click();
            claim(page);
            choose(page, "Решена: сообщить решение");
            page.getByLabel("Внутренняя заметка").fill("Проверил кабель питания.");
            complete(page);

            assertThat(page.locator(".fjs-form-field-textarea", containing("Текст заявителю")))
                    .containsText("Заполните это поле");
            assertThat(page.locator(".page-notifications")).containsText("введённое осталось");
            assertThat(page.getByLabel("Внутренняя заметка")).hasValue("Проверил кабель питания.");
            page.getByLabel("Текст заявителю").fill("Заменили кабель питания.");
            complete(page);
        }

        olga.awaits(letter -> letter.text().contains("Заменили кабель питания."));
    }

    /** S4.4 */
    @Test
    void lineTwoFindsWhatLineOneSends() {
        olga.letter("Теряются пакеты", "Связь рвётся каждые пять минут.").send();
        var number = olga.awaitsAnswerTo("Теряются пакеты").number();

        try (var desk = loggedIn("anna")) {
            card(desk.page(), "Теряются пакеты").click();
            claim(desk.page());
            choose(desk.page(), "На вторую линию");
            desk.page().getByLabel("Внутренняя заметка").fill("Маршрутизатор перезагрузили, не помогло.");
            complete(desk.page());
            assertThat(card(desk.page(), "Теряются пакеты")).hasCount(0);
        }

        try (var desk = loggedIn("boris")) {
            var card = card(desk.page(), "Теряются пакеты");
            assertThat(card).containsText(Long.toString(number));
            card.click();
            assertThat(desk.page().locator(".fjs-container")).containsText("Маршрутизатор перезагрузили");
        }
    }

    private Browser loggedIn(String login) {
        var browser = Browser.open("http://localhost:" + port);
        browser.page().clock().setSystemTime(ClockUtil.getCurrentTime());
        browser.logInToTasklist(login, login);
        return browser;
    }

    private static Locator card(Page page, String subject) {
        return page.locator(".tasks-list li.task", containing(subject));
    }

    private static void claim(Page page) {
        page.locator("button.claim").click();
    }

    private static void choose(Page page, String outcome) {
        page.locator(".fjs-form-field-select", containing("Исход"))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist-item", containing(outcome)).click();
    }

    private static void complete(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Завершить"))
                .click();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
