package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.support.Axe;

/** Our parts of Tasklist and our own pages for staff have no serious fault for people with other eyes and hands. */
class AccessibilityTests extends TasklistScenario {

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void theConversationTab(int width) {
        olga.letter("Доступно ли окно " + width, "Проверьте.\n\n> Мы писали раньше.")
                .attaching("список.txt")
                .send();
        var number = olga.awaitsAnswerTo("Доступно ли окно " + width).number();
        anna.task(number).take();

        at(anna, width, desk -> {
            desk.open(number);
            hasNoFaults(desk, ".desk-tab", "the conversation");
            desk.button("Ещё").click();
            desk.tab().locator(".desk-happened .btn-link").first().click();
            desk.tab().locator("summary").first().click();
            hasNoFaults(desk, ".desk-tab", "all actions, an open event");
            desk.press("r");
            desk.page().keyboard().type("Смотрим.");
            desk.drop("снимок.txt");
            assertThat(desk.tab().locator("form .desk-names")).containsText("снимок.txt");
            hasNoFaults(desk, ".desk-tab", "the reply");
            for (var question : new String[] {"Передать…", "Кто обратился…", "Объединить…", "Готовый ответ"}) {
                desk.button(question).click();
                assertThat(desk.dialog()).isVisible();
                hasNoFaults(desk, "dialog[open]", question);
                desk.page().keyboard().press("Escape");
                assertThat(desk.dialog()).hasCount(0);
            }
            desk.press("?");
            hasNoFaults(desk, "dialog[open]", "the keys");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void theStaffPages(int width) {
        var number = asked("Доступна ли страница " + width);

        at(anna, width, desk -> {
            for (var page : new String[] {"queue", "tickets/" + number, "undelivered"}) {
                desk.page().navigate("/desk/" + page);
                hasNoFaults(desk, "html", page);
            }
        });
    }

    /** Whoever uses no mouse sees where they are, gets into a question and back to where they were. */
    @Test
    void theFocusGoesIntoAQuestionAndBack() {
        var number = asked("Где курсор");

        at(anna, desk -> {
            desk.open(number);
            var handOver = desk.button("Передать…");
            handOver.focus();
            desk.page().keyboard().press("Enter");
            assertThat(desk.dialog()).isVisible();
            desk.page().keyboard().press("Tab");
            assertThat(desk.dialog().locator(":focus")).hasCount(1);
            desk.page().keyboard().press("Escape");
            assertThat(handOver).isFocused();
        });
    }

    private static void hasNoFaults(Desktop desk, String place, String what) {
        assertThat(Axe.faults(desk.page(), place)).as(what).isEmpty();
    }
}
