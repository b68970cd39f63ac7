package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.zayavka.support.Browser;

/** What an agent has on the screen: Tasklist with the conversation tab. */
final class Desktop {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    private final Agent agent;
    private final Browser browser;

    Desktop(Agent agent, Browser browser) {
        this.agent = agent;
        this.browser = browser;
    }

    Page page() {
        return browser.page();
    }

    Locator tab() {
        return page().locator(".desk-room");
    }

    Desktop signInAgain() {
        browser.logInToTasklist(agent.login(), agent.login());
        return this;
    }

    /** Opens the conversation of a ticket whose task the agent sees. */
    Desktop open(long number) {
        page().navigate("about:blank");
        page().navigate(TASKLIST + "?task=" + agent.task(number).id());
        return conversation(number);
    }

    /** Turns to the conversation of the ticket that is open. */
    Desktop conversation(long number) {
        page().locator(".nav-tabs").getByText("Переписка").click();
        assertThat(tab().locator(".desk-head")).containsText("№ " + number);
        return this;
    }

    Locator button(String name) {
        return button(tab(), name);
    }

    static Locator button(Locator place, String name) {
        return place.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page().locator("dialog[open]");
    }

    /** Presses a button of the question that was asked. */
    void answer(String button) {
        button(dialog(), button).click();
    }

    /** A key of the page, pressed while nobody writes. */
    void press(String key) {
        page().evaluate("document.activeElement?.blur()");
        page().keyboard().press(key);
    }

    Locator text() {
        return page().getByLabel("Текст ответа");
    }

    Locator note() {
        return page().getByLabel("Текст заметки");
    }

    Locator letters() {
        return tab().locator("article.desk-out");
    }

    /** Behind «Ещё» are the actions that are not for every day. */
    void more(String action) {
        button("Ещё").click();
        button(action).click();
    }

    /** Drags a file onto what is being written. */
    void drop(String name, byte[] bytes) {
        page().locator("form.desk-composer")
                .evaluate("""
                        (place, file) => {
                          const bytes = Uint8Array.from(atob(file.bytes), letter => letter.charCodeAt(0));
                          const dragged = new DataTransfer();
                          dragged.items.add(new File([bytes], file.name));
                          for (const kind of ['dragover', 'drop']) {
                            place.dispatchEvent(new DragEvent(kind, { dataTransfer: dragged, bubbles: true, cancelable: true }));
                          }
                        }""", Map.of("name", name, "bytes", Base64.getEncoder().encodeToString(bytes)));
    }

    void drop(String name) {
        drop(name, ("содержание " + name).getBytes(StandardCharsets.UTF_8));
    }

    void picture(String name) {
        browser.screenshot(name);
    }
}
