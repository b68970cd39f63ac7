package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S2.6, S1.3: what becomes of a deadline that is near or missed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalateDeadlineProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    private boolean stillMatters = true;
    private boolean headThere = true;
    private boolean breachStands = true;

    @BeforeEach
    void delegates() {
        walk.doNothing("notifyStaff", "recordWarning", "keepBreachReason");
        walk.on("checkDeadline", process -> process.setVariable("stillMatters", stillMatters));
        walk.on("checkBreach", process -> process.setVariable("stillMatters", breachStands));
        walk.on("recordBreach", process -> {
            process.setVariable("headThere", headThere);
            process.setVariable("headAt", Walk.in(Duration.ofHours(9)));
        });
    }

    private ProcessInstance reached(String clock, String level) {
        return walk.beginProcess(
                "escalateDeadline",
                "1042",
                Map.of("ticketId", 1042L, "clock", clock, "level", level, "taskPriority", 50));
    }

    @Test
    void warnsTheQueueOfEachClock() {
        var reaction = reached("reaction", "warning");
        var solution = reached("solution", "warning");

        assertThat(walk.steps())
                .containsExactly(
                        "checkDeadline",
                        "recordWarning",
                        "notifyStaff:reactionNear",
                        "checkDeadline",
                        "recordWarning",
                        "notifyStaff:deadlineNear");
        assertThat(walk.endedAt(reaction)).containsExactly("event_queueWarned");
        assertThat(walk.isOver(solution)).isTrue();
    }

    @Test
    void saysNothingOfWhatMattersNoMore() {
        stillMatters = false;
        var ended = reached("solution", "breach");

        assertThat(walk.steps()).containsExactly("checkDeadline");
        assertThat(walk.endedAt(ended)).containsExactly("event_matterGone");
    }

    @Test
    void tellsTheLeadThenTheHeadWhoExplains() {
        var breach = reached("reaction", "breach");

        assertThat(walk.steps())
                .containsExactly(
                        "checkDeadline", "recordBreach", "notifyStaff:reactionMissed", "notifyStaff:reactionMissed");
        walk.complete(
                "userTask_explainBreach", Map.of("breachReason", "lateStart", "breachComment", "Поздно увидели."));
        assertThat(walk.steps()).containsExactly("keepBreachReason");
        assertThat(walk.endedAt(breach)).containsExactly("event_breachExplained");
    }

    @Test
    void theHeadHearsInTheirOwnHours() {
        headThere = false;
        reached("solution", "breach");

        assertThat(walk.steps()).containsExactly("checkDeadline", "recordBreach", "notifyStaff:deadlineMissed");
        walk.pass(Duration.ofHours(8));
        assertThat(walk.openTasks()).isEmpty();
        walk.pass(Duration.ofHours(1).plusMinutes(1));

        assertThat(walk.steps()).containsExactly("checkBreach", "notifyStaff:deadlineMissed");
        assertThat(walk.openTasks()).containsExactly("userTask_explainBreach");
    }

    @Test
    void theHeadHearsNothingOfABreachThatWasUndoneMeanwhile() {
        headThere = false;
        var breach = reached("solution", "breach");
        assertThat(walk.steps()).endsWith("notifyStaff:deadlineMissed");

        breachStands = false;
        walk.pass(Duration.ofHours(9).plusMinutes(1));

        assertThat(walk.steps()).containsExactly("checkBreach");
        assertThat(walk.endedAt(breach)).containsExactly("event_breachUndone");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("escalateDeadline", "escalate-deadline.bpmn"))
                .isEmpty();
    }
}
