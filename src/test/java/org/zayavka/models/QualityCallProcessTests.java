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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1.8: the quality officer asks how the ticket went. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityCallProcessTests {

    private static final String CALL = "userTask_qualityCall";

    @RegisterExtension
    final Walk walk = new Walk();

    private String end = "answered";

    @BeforeEach
    void delegates() {
        walk.doNothing("dropQualityCall", "reportBadAnswer");
        walk.on("keepQualityCall", process -> {
            process.setVariable("callEnd", end);
            process.setVariable("callAgainAt", Walk.in(Duration.ofHours(4)));
        });
    }

    private ProcessInstance planned() {
        return walk.begin(
                "quality.callPlanned",
                "1042",
                Map.of(
                        "ticketId",
                        1042L,
                        "subject",
                        "Принтер",
                        "company",
                        "",
                        "callUntil",
                        Walk.in(Duration.ofDays(14))));
    }

    @ParameterizedTest
    @CsvSource({
        "answered, event_answersKept, keepQualityCall",
        "refused, event_callRefused, keepQualityCall",
        "unreached, event_notReached, keepQualityCall",
        "bad, event_headKnows, keepQualityCall reportBadAnswer"
    })
    void endsAsTheCallDid(String end, String event, String steps) {
        this.end = end;
        var call = planned();

        walk.complete(CALL, Map.of("callEnd", end));

        assertThat(walk.steps()).containsExactly(steps.split(" "));
        assertThat(walk.endedAt(call)).containsExactly(event);
    }

    @Test
    void whoWasNotReachedIsPhonedAgainLater() {
        end = "again";
        var call = planned();

        walk.complete(CALL, Map.of("callEnd", "notReached"));
        assertThat(walk.openTasks()).isEmpty();
        walk.pass(Duration.ofHours(5));
        assertThat(walk.openTasks()).containsExactly(CALL);

        end = "answered";
        walk.complete(CALL, Map.of("callEnd", "answered"));
        assertThat(walk.endedAt(call)).containsExactly("event_answersKept");
    }

    @Test
    void aCallThatNobodyMadeIsDropped() {
        var call = planned();

        walk.pass(Duration.ofDays(15));

        assertThat(walk.steps()).containsExactly("dropQualityCall");
        assertThat(walk.endedAt(call)).containsExactly("event_callDropped");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("qualityCall", "quality-call.bpmn"))
                .isEmpty();
    }
}
