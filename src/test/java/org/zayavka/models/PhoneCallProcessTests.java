package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.1, S3.7, S3.8, S5.1: a phone call, from the first word to what comes of it. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhoneCallProcessTests {

    @RegisterExtension
    final Walk walk = new Walk();

    private boolean verified = true;
    private String balance = "positive";
    private boolean open = true;

    @BeforeEach
    void delegates() {
        walk.doNothing("beginCall", "offerVisit", "endCall", "registerCallTicket", "solveByPhone", "confirmByPhone");
        walk.on("verifyCaller", call -> {
            call.setVariable("verified", verified);
            call.setVariable("balance", balance);
            call.setVariable("plan", "standard");
            call.setVariable("consultationOpen", open);
        });
        walk.on("settleSupport", call -> call.setVariable("offerVisitAt", Walk.in(Duration.ofMinutes(15))));
    }

    /** S3.8: what came of it decides what follows. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "solved, registerCallTicket solveByPhone confirmByPhone, event_callSolved",
                "ticket, registerCallTicket, event_callTicketRegistered",
                "visit, registerCallTicket, event_callVisitRequested",
                "write, -, event_callerWillWrite",
                "recorded, -, event_callRecorded"
            })
    void aCallerIsHelped(String outcome, String steps, String end) {
        var call = begin();
        assertThat(walk.steps()).containsExactly("beginCall", "verifyCaller", "settleSupport");

        walk.complete("userTask_takeCall", Map.of("callOutcome", outcome));
        walk.goOn();

        var expected = new java.util.ArrayList<>(java.util.List.of("endCall"));
        if (steps != null) {
            expected.addAll(java.util.List.of(steps.split(" ")));
        }
        assertThat(walk.steps()).containsExactlyElementsOf(expected);
        assertThat(walk.endedAt(call)).containsExactly(end);
    }

    /** S3.8: the task stays as it is, with what is typed in it. */
    @Test
    void afterAQuarterOfAnHourAVisitIsOffered() {
        var call = begin();
        var task = walk.task("userTask_takeCall");
        walk.steps();

        walk.pass(Duration.ofMinutes(15).minusSeconds(2));
        assertThat(walk.steps()).isEmpty();
        walk.pass(Duration.ofSeconds(4));

        assertThat(walk.steps()).containsExactly("offerVisit");
        assertThat(walk.task("userTask_takeCall").getId()).isEqualTo(task.getId());
        walk.complete("userTask_takeCall", Map.of("callOutcome", "visit"));
        assertThat(walk.endedAt(call)).containsExactly("event_callVisitRequested", "event_visitOffered");
    }

    /** S3.7: whoever is not helped is answered and recorded. */
    @ParameterizedTest
    @CsvSource({
        "false, unknown, true, refuse",
        "true, negative, true, refuse",
        "true, zero, true, refuse",
        "true, positive, false, record"
    })
    void whoeverIsNotHelpedIsAnsweredAndRecorded(boolean isVerified, String paid, boolean isOpen, String support) {
        verified = isVerified;
        balance = paid;
        open = isOpen;

        var call = begin();

        assertThat(walk.variable(call, "support")).isEqualTo(support);
        assertThat(walk.openTasks()).containsExactly("userTask_recordCall");
        walk.complete("userTask_recordCall", Map.of("callOutcome", "recorded"));
        assertThat(walk.endedAt(call)).containsExactly("event_callRecorded");
    }

    /** S3.7: the caller has looked the number up. */
    @Test
    void whoeverFindsTheRightNumberIsHelpedAfterAll() {
        verified = false;
        var call = begin();
        walk.steps();

        verified = true;
        walk.complete("userTask_recordCall", Map.of("callOutcome", "again"));

        assertThat(walk.steps()).containsExactly("endCall", "verifyCaller", "settleSupport");
        assertThat(walk.openTasks()).containsExactly("userTask_takeCall");
        walk.complete("userTask_takeCall", Map.of("callOutcome", "recorded"));
        assertThat(walk.isOver(call)).isTrue();
    }

    @Test
    void theTaskIsTheOperators() {
        begin();

        assertThat(walk.task("userTask_takeCall").getAssignee()).isEqualTo("anna");
    }

    private ProcessInstance begin() {
        var started = new HashMap<String, Object>();
        started.put("operator", "anna");
        started.put("caller", "100-24 Синицына");
        return walk.beginProcess("phoneCall", "call-1", started);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("phoneCall", "phone-call.bpmn")).isEmpty();
    }
}
