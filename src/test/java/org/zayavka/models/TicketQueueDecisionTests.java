package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets the ticket and in which order (S2.6, S3.5, S4.3, S5.8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketQueueDecisionTests {

    private final DecisionFile table = new DecisionFile("ticket-queue.dmn", "ticketQueue");

    @ParameterizedTest
    @CsvSource({"urgent, 90", "high, 70", "normal, 50", "low, 30", "unheardOf, 30"})
    void departmentChoosesTheQueueAndPriorityTheOrder(String priority, int order) {
        assertThat(queue("support", priority)).containsEntry("queue", "line1").containsEntry("taskPriority", order);
        assertThat(queue("sales", priority)).containsEntry("queue", "line1").containsEntry("taskPriority", order);
        assertThat(queue("billing", priority)).containsEntry("queue", "billing").containsEntry("taskPriority", order);
    }

    @Test
    void everyRuleIsMet() {
        for (var priority : new String[] {"urgent", "high", "normal", "low"}) {
            queue("support", priority);
            queue("billing", priority);
        }

        assertThat(table.matchedRules()).containsExactlyElementsOf(table.allRules());
    }

    private Map<String, Object> queue(String department, String priority) {
        return table.decide(Map.of("department", department, "priority", priority))
                .getEntryMap();
    }
}
