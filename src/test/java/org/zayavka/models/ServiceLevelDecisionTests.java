package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is promised to whom (S1.3, S2.2, S3.1, S5.8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceLevelDecisionTests {

    private static final String[] PLANS = {"none", "basic", "standard", "premium"};
    private static final String[] PRIORITIES = {"urgent", "high", "normal", "low"};

    private final DecisionFile table = new DecisionFile("service-level.dmn", "serviceLevel");

    @ParameterizedTest
    @CsvSource({"none, workdays10to18", "basic, workdays10to18", "standard, workdays9to19", "premium, always"})
    void thePlanChoosesTheHours(String plan, String calendar) {
        for (var priority : PRIORITIES) {
            assertThat(level(plan, "support", priority)).containsEntry("calendar", calendar);
            assertThat(level(plan, "field", priority)).containsEntry("calendar", calendar);
        }
    }

    /** S5.8 */
    @Test
    void billingAnswersInOfficeHoursWhateverThePlan() {
        for (var plan : PLANS) {
            for (var priority : PRIORITIES) {
                assertThat(level(plan, "billing", priority)).containsEntry("calendar", "office");
            }
        }
    }

    /** S1.3 */
    @Test
    void urgentIsSolvedInTwoHours() {
        for (var plan : PLANS) {
            for (var department : new String[] {"support", "billing"}) {
                assertThat(level(plan, department, "urgent")).containsEntry("solutionMinutes", 120);
            }
        }
    }

    @Test
    void aHigherPriorityNeverWaitsLongerAndReactionComesBeforeSolution() {
        for (var plan : PLANS) {
            for (var department : new String[] {"support", "billing"}) {
                var before = 0;
                for (var priority : PRIORITIES) {
                    var level = table.decide(Map.of("plan", plan, "department", department, "priority", priority));
                    int solution = level.getEntry("solutionMinutes");
                    int reaction = level.getEntry("reactionMinutes");
                    assertThat(solution).isGreaterThan(before).isGreaterThan(reaction);
                    before = solution;
                }
            }
        }
    }

    @Test
    void everyRuleIsMet() {
        billingAnswersInOfficeHoursWhateverThePlan();
        urgentIsSolvedInTwoHours();
        aHigherPriorityNeverWaitsLongerAndReactionComesBeforeSolution();
        assertThat(level("unheardOf", "support", "unheardOf")).containsEntry("calendar", "workdays10to18");

        assertThat(table.matchedRules()).containsExactlyElementsOf(table.allRules());
    }

    private Map<String, Object> level(String plan, String department, String priority) {
        return table.decide(Map.of("plan", plan, "department", department, "priority", priority))
                .getEntryMap();
    }
}
