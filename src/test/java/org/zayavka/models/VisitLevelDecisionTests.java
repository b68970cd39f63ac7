package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when an engineer comes, how long it takes and what the customer's later wish does to the clock (S3.1, S3.3). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitLevelDecisionTests {

    private final DecisionFile table = new DecisionFile("visit-level.dmn", "visitLevel");

    @ParameterizedTest
    @CsvSource({
        "premium, urgent, 60, 90, runs",
        "premium, high, 195, 90, stands",
        "premium, normal, 390, 60, stands",
        "premium, low, 780, 60, stands",
        "standard, urgent, 120, 90, runs",
        "standard, high, 390, 90, stands",
        "standard, normal, 780, 60, stands",
        "standard, low, 1170, 60, stands",
        "basic, urgent, 195, 90, runs",
        "basic, high, 780, 90, stands",
        "basic, normal, 1170, 60, stands",
        "basic, low, 1950, 60, stands"
    })
    void eachRule(String plan, String priority, int within, int lasts, String clock) {
        assertThat(level(plan, priority))
                .isEqualTo(Map.of("withinMinutes", within, "durationMinutes", lasts, "clock", clock));
    }

    @Test
    void withoutAContractItIsAsTheBasicOne() {
        for (var priority : new String[] {"urgent", "high", "normal", "low"}) {
            assertThat(level("none", priority)).isEqualTo(level("basic", priority));
            assertThat(level("gold", priority)).isEqualTo(level("basic", priority));
        }
    }

    @Test
    void whatNobodyNamedIsLow() {
        for (var plan : new String[] {"premium", "standard", "basic"}) {
            assertThat(level(plan, "someday")).isEqualTo(level(plan, "low"));
        }
    }

    private Map<String, Object> level(String plan, String priority) {
        return table.decide(Map.of("plan", plan, "priority", priority)).getEntryMap();
    }
}
