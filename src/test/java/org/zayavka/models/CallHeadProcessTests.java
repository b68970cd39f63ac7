package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** S1.7: the head of the desk can be reached at any hour of any day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CallHeadProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    @BeforeEach
    void delegates() {
        walk.doNothing("notifyStaff", "recordHeadCall", "keepHeadAnswer");
    }

    @Test
    void aLetterCallsTheHeadAtOnce() {
        answered(walk.begin("ticket.headCalled", "1042", Map.of("ticketId", 1042L)), "notifyStaff:headCalled");
    }

    @Test
    void oneOfUsCallsTheHeadFromTasklist() {
        answered(
                walk.beginProcess("callHead", "", Map.of("ticketNumber", 1042L, "callReason", "Клиент в ярости")),
                "recordHeadCall",
                "notifyStaff:headCalled");
    }

    private void answered(ProcessInstance call, String... steps) {
        assertThat(walk.steps()).containsExactly(steps);
        walk.complete("userTask_answerHeadCall", Map.of("headAnswer", "Договорились."));
        assertThat(walk.steps()).containsExactly("keepHeadAnswer");
        assertThat(walk.endedAt(call)).containsExactly("event_headAnswered");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("callHead", "call-head.bpmn")).isEmpty();
    }
}
