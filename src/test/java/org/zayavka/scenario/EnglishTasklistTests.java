package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every user expects besides: an agent who reads English only works with the forms of a Russian desk. */
class EnglishTasklistTests extends TasklistScenario {

    private static final String RUSSIAN = "[А-Яа-яЁё]";

    /** All that a form says by itself; what people wrote stands in its texts. */
    private static final String WORDS =
            ".fjs-container label, .fjs-container .fjs-form-field-label, .fjs-container .fjs-form-field-description";

    @Test
    void theFormOfATicketIsEnglish() {
        var number = asked("Не открывается портал");

        at(anna, 1400, "en-US", desk -> {
            var page = desk.page();
            page.navigate(
                    "/camunda/app/tasklist/default/#/?task=" + anna.task(number).id());
            var form = page.locator(".fjs-container");
            assertThat(form).containsText("What happens to the ticket next.");
            page.locator("button.claim").click();
            assertThat(page.locator(".task-details header.row")).containsText("Triage the ticket");
            select(page, "Outcome").click();
            assertThat(options(page)).hasCount(9);
            assertThat(String.join(" ", options(page).allTextContents()))
                    .contains("Duplicate of another ticket")
                    .doesNotContainPattern(RUSSIAN);
            options(page)
                    .filter(new Locator.FilterOptions().setHasText("Solved: tell the solution"))
                    .click();
            assertThat(page.getByLabel("Text for the requester")).isVisible();
            select(page, "Whom it hits").click();
            assertThat(options(page)).hasText(new String[] {"One person", "A department", "The whole company"});
            desk.picture("english-triage-form");
            saysNothingRussian(page);

            assertThat(submitted(page, anna.task(number).id())).contains("Fill in the field “Text for the requester”");
        });
    }

    @Test
    void theFormThatStartsACallIsEnglish() {
        at(anna, 1400, "en-US", desk -> {
            var page = desk.page();
            page.getByText("Start process").first().click();
            var processes = page.locator(".modal-dialog .processes");
            assertThat(processes).containsText("Take the call");
            assertThat(processes.textContent()).doesNotContainPattern(RUSSIAN);
            processes.getByText("Take the call").click();
            assertThat(page.getByLabel("Who calls")).isVisible();
            assertThat(page.locator(".modal-title")).hasText("Start process: Take the call");
            assertThat(page.locator(".fjs-container")).containsText("Begin to type a contract number");
            assertThat(page.getByLabel("Yes, they told both")).isVisible();
            desk.picture("english-call-form");
            saysNothingRussian(page);
            assertThat(page.locator(".fjs-container").textContent()).doesNotContainPattern(RUSSIAN);
        });
    }

    private static void saysNothingRussian(Page page) {
        assertThat(page.locator(WORDS).allTextContents())
                .hasSizeGreaterThan(5)
                .allSatisfy(words -> assertThat(words).doesNotContainPattern(RUSSIAN));
    }

    /** What the desk itself answers to a form that is not filled in. */
    private static String submitted(Page page, String task) {
        return (String) page.evaluate("""
                async task => {
                  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
                  const answer = await fetch(`/camunda/api/engine/engine/default/task/${task.id}/submit-form`, {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
                    body: JSON.stringify({ variables: { outcome: { value: 'solved' } } })
                  });
                  return await answer.text();
                }""", Map.of("id", task));
    }

    private static Locator select(Page page, String label) {
        return page.locator(".fjs-form-field-select", new Page.LocatorOptions().setHasText(label))
                .locator(".fjs-input-group")
                .first();
    }

    private static Locator options(Page page) {
        return page.locator(".fjs-dropdownlist-item");
    }
}
