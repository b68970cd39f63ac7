package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asking the requester: every way in which the waiting ends (complaint 10). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskRequesterProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    @BeforeEach
    void delegates() {
        walk.doNothing("notifyRequester", "resumeClock");
        walk.on("pauseClock", process -> {
            process.setVariable("reminderAt", Walk.in(Duration.ofDays(1)));
            process.setVariable("answerUntil", Walk.in(Duration.ofDays(3)));
        });
    }

    private ProcessInstance asked() {
        var variables = new HashMap<String, Object>(Map.of("ticketId", 1042L, "queue", "line1", "taskPriority", 70));
        variables.put("askedBy", "anna");
        return walk.beginProcess("askRequester", "1042", variables);
    }

    @Test
    void waitsWithTheAgentWhoAsked() {
        var question = asked();

        assertThat(walk.steps()).containsExactly("pauseClock", "notifyRequester:question");
        var task = walk.task("userTask_waitForAnswer");
        assertThat(task.getAssignee()).isEqualTo("anna");
        assertThat(task.getPriority()).isEqualTo(70);
        assertThat(walk.variable(question, "answered")).isEqualTo(false);
    }

    @Test
    void goesOnWithTheAnswer() {
        var question = asked();
        walk.message("ticket.requesterAnswered", "1042");

        assertThat(walk.steps()).endsWith("resumeClock");
        assertThat(walk.endedAt(question)).containsExactly("event_answerReceived");
    }

    @Test
    void theAgentMayNoteAnAnswerThatCameAnotherWay() {
        var question = asked();
        walk.complete("userTask_waitForAnswer", Map.of("outcome", "answered"));

        assertThat(walk.steps()).endsWith("resumeClock");
        assertThat(walk.endedAt(question)).containsExactly("event_answerReceived");
    }

    @Test
    void theAgentMayStopWaiting() {
        var question = asked();
        walk.complete("userTask_waitForAnswer", Map.of("outcome", "giveUp"));

        assertThat(walk.steps()).doesNotContain("resumeClock");
        assertThat(walk.endedAt(question)).containsExactly("event_waitingEnded");
    }

    @Test
    void remindsOnceAndEndsAtTheLimit() {
        var question = asked();
        walk.steps();
        walk.pass(Duration.ofHours(25));
        assertThat(walk.steps()).containsExactly("notifyRequester:reminder");
        walk.pass(Duration.ofDays(2));

        assertThat(walk.steps()).isEmpty();
        assertThat(walk.endedAt(question)).containsExactly("event_noAnswer", "event_reminderSent");
        assertThat(walk.isOver(question)).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("askRequester", "ask-requester.bpmn"))
                .isEmpty();
    }
}
