package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A field visit, branch by branch, with the real table. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FieldVisitProcessTests {

    private static final String KEY = "1042";
    private static final String DESCRIBE = "userTask_describeVisit";
    private static final String CHOOSE = "userTask_chooseSlot";
    private static final String ACT = "userTask_writeAct";
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final Walk walk = new Walk();

    private boolean known = true;
    private boolean found = true;
    private boolean bySystem = true;

    @BeforeEach
    void delegates() {
        BpmnAwareTests.init(ModelEngine.get());
        delegates(walk);
        walk.on("lookUpVisit", process -> {
            process.setVariable("visitKnown", known);
            process.setVariable("visitOutcome", "");
        });
        walk.on("findSlot", process -> {
            assertThat(process.getVariable("withinMinutes")).isEqualTo(780);
            assertThat(process.getVariable("durationMinutes")).isEqualTo(60);
            assertThat(process.getVariable("clock")).isEqualTo("stands");
            process.setVariable("slotFound", found);
            process.setVariable("bySystem", bySystem);
        });
    }

    /** Delegates of a visit that is known and finds a time at once. */
    static void delegates(Walk walk) {
        walk.on("lookUpVisit", process -> {
            process.setVariable("visitKnown", true);
            process.setVariable("visitOutcome", "");
        });
        walk.on("noteVisit", process -> {
            process.setVariable("visitId", 7L);
            process.setVariable("plan", "standard");
            process.setVariable("priority", "normal");
        });
        walk.on("findSlot", process -> {
            process.setVariable("slotFound", true);
            process.setVariable("bySystem", true);
        });
        walk.on("agreeVisit", process -> {
            process.setVariable("engineer", "fedor");
            process.setVariable("visitStart", Walk.in(HOUR.multipliedBy(30)));
            process.setVariable("visitEnd", Walk.in(HOUR.multipliedBy(31)));
            process.setVariable("remindAt", Walk.in(HOUR.multipliedBy(6)));
        });
        walk.on("followVisit", process -> process.setVariable("engineer", "filipp"));
        walk.doNothing("notifyVisit", "endVisit", "chargeVisit");
    }

    private ProcessInstance wanted() {
        var variables = new HashMap<String, Object>(
                Map.of("ticketId", 1042L, "subject", "Нет сети", "company", "", "queue", "line1", "taskPriority", 40));
        variables.put("priority", "normal");
        variables.put("solutionDue", Walk.in(HOUR.multipliedBy(40)));
        variables.put("askedBy", null);
        return walk.beginProcess("fieldVisit", KEY, variables);
    }

    private ProcessInstance agreed() {
        var visit = wanted();
        walk.steps();
        return visit;
    }

    private void end(String how) {
        walk.complete(ACT, Map.of("visitOutcome", how, "visitResult", "так вышло"));
    }

    /** S3.3, S3.5 */
    @Test
    void whatIsNeededIsWrittenDownThenATimeIsFoundAndConfirmed() {
        known = false;
        var visit = wanted();
        assertThat(walk.openTasks()).containsExactly(DESCRIBE);

        walk.complete(DESCRIBE, Map.of("skill", "network"));

        assertThat(walk.steps())
                .containsExactly(
                        "lookUpVisit",
                        "noteVisit",
                        "notifyVisit:visitPrepare",
                        "findSlot",
                        "agreeVisit",
                        "notifyVisit:visitConfirmed");
        assertThat(visit).isWaitingAt(ACT);
        assertThat(walk.task(ACT).getAssignee()).isEqualTo("fedor");
        assertThat(walk.task(ACT).getDueDate()).isEqualTo(walk.variable(visit, "visitEnd"));
        assertThat(walk.task(ACT).getFollowUpDate()).isEqualTo(walk.variable(visit, "visitStart"));
    }

    /** S3.8: the operator has typed it in during the call. */
    @Test
    void whatIsKnownAlreadyIsNotAskedForAgain() {
        assertThat(wanted()).isWaitingAt(ACT);
    }

    @Test
    void whoeverDescribesItElsewhereEndsTheTask() {
        known = false;
        var visit = wanted();

        walk.message("visit.requested", KEY);

        assertThat(visit).isWaitingAt(ACT);
    }

    @Test
    void withoutAFreeTimeTheDispatcherChoosesOne() {
        found = false;
        var visit = wanted();
        assertThat(walk.openTasks()).containsExactly(CHOOSE);

        walk.complete(CHOOSE, Map.of("slot", "fedor 2026-11-24T08:00:00Z"));

        assertThat(visit).isWaitingAt(ACT);
    }

    @Test
    void aDeskWhoseDispatcherAgreesEverythingAsksAlsoWhenATimeWasFound() {
        bySystem = false;
        var visit = wanted();
        assertThat(walk.openTasks()).containsExactly(CHOOSE);

        walk.message("visit.agreed", KEY);

        assertThat(visit).isWaitingAt(ACT);
    }

    /** S3.3: the day before. */
    @Test
    void theCustomerIsRemindedOnce() {
        var visit = agreed();

        walk.pass(HOUR.multipliedBy(6));
        walk.pass(HOUR.multipliedBy(2));

        assertThat(walk.steps()).containsExactly("notifyVisit:visitReminder");
        assertThat(visit).isWaitingAt(ACT);
    }

    @Test
    void aMoveIsToldAndTheTaskFollows() {
        var visit = agreed();

        walk.message("visit.moved", KEY);
        walk.message("visit.moved", KEY);

        assertThat(walk.steps())
                .containsExactly("followVisit", "notifyVisit:visitMoved", "followVisit", "notifyVisit:visitMoved");
        assertThat(visit).isWaitingAt(ACT);
    }

    /** S3.6 */
    @Test
    void whoeverIsDisplacedHearsAnApology() {
        var visit = agreed();

        walk.message("visit.displaced", KEY);

        assertThat(walk.steps()).containsExactly("followVisit", "notifyVisit:visitDisplaced");
        assertThat(visit).isWaitingAt(ACT);
    }

    @Test
    void whenTheEngineerCanNotComeTheDispatcherFindsAnotherTime() {
        var visit = agreed();

        walk.message("visit.unassigned", KEY);

        assertThat(walk.steps()).containsExactly("notifyVisit:visitMoved");
        assertThat(walk.openTasks()).containsExactly(CHOOSE);
        walk.message("visit.agreed", KEY);
        assertThat(visit).isWaitingAt(ACT);
    }

    /** S3.4 */
    @Test
    void aVisitIsCancelledWhereverItStands() {
        known = false;
        cancel(wanted());
        known = true;
        found = false;
        cancel(wanted());
        found = true;
        cancel(agreed());
    }

    private void cancel(ProcessInstance visit) {
        walk.steps();
        walk.message("visit.cancelled", KEY);

        assertThat(walk.steps()).containsExactly("notifyVisit:visitCancelled");
        assertThat(walk.endedAt(visit)).containsExactly("event_cancellationTold");
    }

    @Test
    void workThatIsDoneIsToldWithItsAct() {
        var visit = agreed();

        end("done");

        assertThat(walk.steps()).containsExactly("endVisit", "notifyVisit:visitAct");
        assertThat(walk.endedAt(visit)).containsExactly("event_visitDone");
    }

    @Test
    void anActWrittenElsewhereEndsTheTask() {
        var visit = agreed();
        walk.on("endVisit", process -> process.setVariable("visitOutcome", "done"));

        walk.message("visit.ended", KEY);

        assertThat(walk.endedAt(visit)).containsExactly("event_visitDone");
    }

    @Test
    void anotherVisitIsLookedForAtOnce() {
        var visit = agreed();

        end("another");

        assertThat(walk.steps())
                .containsExactly(
                        "endVisit",
                        "notifyVisit:visitAct",
                        "noteVisit",
                        "notifyVisit:visitPrepare",
                        "findSlot",
                        "agreeVisit",
                        "notifyVisit:visitConfirmed");
        assertThat(visit).isWaitingAt(ACT);
    }

    /** S3.4 */
    @Test
    void anEngineerBeforeAShutDoorIsPaidFor() {
        var visit = agreed();

        end("nobodyThere");

        assertThat(walk.steps()).containsExactly("endVisit", "chargeVisit", "notifyVisit:visitNobodyThere");
        assertThat(walk.endedAt(visit)).containsExactly("event_nobodyThere");
    }

    /** S3.9 */
    @Test
    void workThatIsImpossibleIsDeclined() {
        var visit = agreed();

        end("declined");

        assertThat(walk.steps()).containsExactly("endVisit");
        assertThat(walk.endedAt(visit)).containsExactly("event_workDeclined");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("fieldVisit", "field-visit.bpmn")).isEmpty();
    }
}
