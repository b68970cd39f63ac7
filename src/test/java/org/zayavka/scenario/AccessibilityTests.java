package org.zayavka.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zayavka.support.Axe;

/** Our parts of Tasklist and our own pages for staff have no serious fault for people with other eyes and hands. */
@ExtendWith(SoftAssertionsExtension.class)
class AccessibilityTests extends TasklistScenario {

    /** One visit tells of all faults. */
    @InjectSoftAssertions
    private SoftAssertions all;

    private static final String LONG =
            "Многофункциональное устройство в приёмной на втором этаже перестало печатать двусторонние документы";

    @ParameterizedTest
    @ValueSource(ints = {1400, 900, 390})
    void theConversationTab(int width) {
        olga.letter(width + ": " + LONG, LONG + ".\n\nПробовали выключить.\n\n> Мы заменили картридж.")
                .attaching("снимок экрана с сообщением о переполнении буфера печати от 23 ноября.txt")
                .send();
        var number = olga.awaitsAnswerTo(width + ": ").number();
        anna.task(number).take();

        at(anna, width, desk -> {
            desk.open(number);
            desk.picture("tab-" + width + "-thread");
            hasNoFaults(desk, ".desk-tab", "the conversation");
            desk.button("Ещё").click();
            desk.tab().locator(".desk-happened .btn-link").first().click();
            desk.tab().locator("summary").first().click();
            desk.picture("tab-" + width + "-actions");
            hasNoFaults(desk, ".desk-tab", "all actions, an open event");
            desk.press("r");
            desk.page().keyboard().type("Смотрим.");
            desk.drop("снимок.txt");
            assertThat(desk.tab().locator("form .desk-names")).containsText("снимок.txt");
            desk.picture("tab-" + width + "-reply");
            hasNoFaults(desk, ".desk-tab", "the reply");
            for (var question : new String[] {"Передать…", "Кто обратился…", "Объединить…", "Готовый ответ"}) {
                desk.button(question).click();
                assertThat(desk.dialog()).isVisible();
                hasNoFaults(desk, "dialog[open]", question);
                desk.page().keyboard().press("Escape");
                assertThat(desk.dialog()).hasCount(0);
            }
            desk.press("Shift+Slash");
            assertThat(desk.dialog()).isVisible();
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

    private void hasNoFaults(Desktop desk, String place, String what) {
        all.assertThat(Axe.faults(desk.page(), place)).as(what).isEmpty();
    }
}
