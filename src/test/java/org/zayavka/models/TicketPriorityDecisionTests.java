package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Impact × urgency, the plan, the debt and the declared urgency (S1.3, S3.7, S4.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketPriorityDecisionTests {

    private static final String[] EXAMPLES = {
        "standard | person | не печатает принтер | normal",
        "standard | person | пришлите ключ от лицензии | normal",
        "standard | person | подскажите как настроить подпись | low",
        "standard | department | подскажите как настроить подпись | normal",
        "standard | department | поменяйте кабель | normal",
        "standard | department | не работает касса | high",
        "standard | person | в отделе продаж не печатает принтер | high",
        "standard | company | вопрос о лицензиях | normal",
        "standard | company | поменяйте пароль от wi fi | high",
        "standard | company | не работает интернет | urgent",
        "standard | person | у всех упал интернет | urgent",
        "standard | person | nobody can open the website | urgent",
        "standard | person | How do I add a mailbox | low",
        "standard | person | Printer is broken | normal",
        "basic | person | просьба | normal",
        "none | person | просьба | normal",
        "premium | person | просьба | high",
        "premium | person | есть вопрос | low",
        "premium | company | всё упало | urgent"
    };

    private final DecisionFile table = new DecisionFile("ticket-priority.dmn", "ticketPriority");

    @Test
    void weighsWhoIsHitAgainstHowMuchItHinders() {
        for (var example : EXAMPLES) {
            var cells = example.split(" \\| ", -1);
            assertThat(priority(cells[0], cells[1], cells[2], false, true, false))
                    .as(example)
                    .isEqualTo(cells[3]);
        }
    }

    /** S1.3: any request can be declared urgent, by someone we know. */
    @ParameterizedTest
    @CsvSource({"none", "basic", "standard", "premium"})
    void whatIsDeclaredUrgentIsUrgent(String plan) {
        assertThat(priority(plan, "person", "вопрос", true, true, false)).isEqualTo("urgent");
        assertThat(priority(plan, "person", "вопрос", true, true, true)).isEqualTo("urgent");
        assertThat(priority(plan, "person", "вопрос", true, false, false)).isEqualTo("high");
    }

    @Test
    void aDebtMattersOnlyForUsualThings() {
        assertThat(priority("standard", "person", "не печатает принтер", false, true, true))
                .isEqualTo("low");
        assertThat(priority("premium", "person", "просьба", false, true, true)).isEqualTo("low");
        assertThat(priority("standard", "company", "не работает интернет", false, true, true))
                .isEqualTo("urgent");
    }

    @Test
    void anUnknownCompanyIsIdentifiedFirst() {
        assertThat(priority("none", "person", "у всех не работает почта", false, false, false))
                .isEqualTo("high");
    }

    @Test
    void everyRuleIsMet() {
        weighsWhoIsHitAgainstHowMuchItHinders();
        whatIsDeclaredUrgentIsUrgent("basic");
        aDebtMattersOnlyForUsualThings();
        anUnknownCompanyIsIdentifiedFirst();

        assertThat(table.matchedRules()).containsExactlyElementsOf(table.allRules());
    }

    private Object priority(
            String plan, String impact, String subject, boolean declared, boolean identified, boolean debtor) {
        var facts = new HashMap<String, Object>(Map.of("plan", plan, "impact", impact, "subjectText", subject));
        facts.putAll(Map.of("declaredUrgent", declared, "identified", identified, "debtor", debtor));
        return table.decide(facts).getEntry("priority");
    }
}
