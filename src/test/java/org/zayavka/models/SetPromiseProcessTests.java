package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facts in, promise out: the tables are asked in the order of the diagram (S1.3, S4.3). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetPromiseProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    @Test
    void asksTheTablesInOrder() {
        var seen = new HashMap<String, Object>();
        urgent(false, "");
        walk.on("setDeadlines", process -> seen.putAll(process.getVariables()));
        walk.on("queueTicket", process -> seen.putAll(process.getVariables()));

        var promise = walk.beginProcess("setPromise", "1042", Map.of("ticketId", 1042L));

        assertThat(walk.isOver(promise)).isTrue();
        assertThat(walk.steps()).containsExactly("identifyRequester", "setDeadlines", "queueTicket");
        assertThat(seen)
                .containsEntry("priority", "urgent")
                .containsEntry("calendar", "office")
                .containsEntry("reactionMinutes", 60)
                .containsEntry("solutionMinutes", 120)
                .containsEntry("queue", "billing")
                .containsEntry("taskPriority", 90);
    }

    /** S1.3: a promise holds at the level of its time; only the calendar is looked at. */
    @Test
    void asksNoTableWhileNothingHasHappened() {
        urgent(true, "normal");
        walk.doNothing("recountDeadlines");

        var promise = walk.beginProcess("setPromise", "1042", Map.of("ticketId", 1042L));

        assertThat(walk.steps()).containsExactly("identifyRequester", "recountDeadlines");
        assertThat(walk.endedAt(promise)).containsExactly("event_promiseStands");
    }

    /** S1.3 */
    @Test
    void theLevelStandsWithThePriority() {
        urgent(false, "urgent");
        walk.doNothing("recountDeadlines");

        walk.beginProcess("setPromise", "1042", Map.of("ticketId", 1042L));

        assertThat(walk.steps()).containsExactly("identifyRequester", "recountDeadlines");
    }

    /** S1.3 */
    @Test
    void anotherPriorityNeedsAnotherLevel() {
        urgent(false, "normal");
        walk.doNothing("setDeadlines", "queueTicket");

        walk.beginProcess("setPromise", "1042", Map.of("ticketId", 1042L));

        assertThat(walk.steps()).containsExactly("identifyRequester", "setDeadlines", "queueTicket");
    }

    private void urgent(boolean priorityStands, String standingPriority) {
        walk.on("identifyRequester", process -> {
            process.setVariables(Map.of("plan", "basic", "department", "billing", "declaredUrgent", true));
            process.setVariables(
                    Map.of("impact", "person", "identified", true, "debtor", false, "subjectText", "счет"));
            process.setVariables(Map.of("priorityStands", priorityStands, "standingPriority", standingPriority));
        });
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("setPromise", "set-promise.bpmn")).isEmpty();
    }
}
