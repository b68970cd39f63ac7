package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

/** S3.10: a claim, from the day it comes to the day its answer has left. */
@NullUnmarked
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandleClaimProcessTests {

    private static final String KEY = "C-7";

    @RegisterExtension
    final Walk walk = new Walk();

    private boolean byMail = true;
    private boolean near = true;
    private String answerWay = "email";
    private int calls;

    @BeforeEach
    void delegates() {
        walk.doNothing("keepReceipt", "keepExplanation", "keepDecision", "recordClaimBreach");
        walk.doNothing("notifyClaimant", "notifyClaimStaff", "moveClaimTimers", "closeClaim");
        walk.on("noteDeadlineNear", claim -> claim.setVariableLocal("deadlineNear", near));
        walk.on("registerClaim", claim -> {
            claim.setVariable("claimId", 7L);
            claim.setVariable("subject", "Претензия C-7");
            claim.setVariable("company", "ООО «Ромашка»");
            claim.setVariable("checkBy", Walk.in(Duration.ofDays(1)));
            claim.setVariable("firstWarningAt", Walk.in(Duration.ofDays(10)));
            claim.setVariable("secondWarningAt", Walk.in(Duration.ofDays(13)));
            claim.setVariable("dueAt", Walk.in(Duration.ofDays(14)));
        });
        walk.on("keepCheck", claim -> {
            var outcome = claim.getVariable("checkOutcome");
            claim.setVariable("claimAccepted", outcome.equals("accept") || outcome.equals("ask"));
            claim.setVariable("claimByMail", byMail);
            claim.setVariable("reminderAt", Walk.in(Duration.ofDays(3)));
            claim.setVariable("explainBy", Walk.in(Duration.ofDays(5)));
        });
        walk.on("keepLetter", claim -> claim.setVariable("answerWay", answerWay));
        walk.on(
                "keepClaimCall",
                claim -> claim.setVariable(
                        "callOutcome",
                        claim.getVariable("reached").equals("yes") ? "reached" : ++calls < 3 ? "again" : "givenUp"));
        walk.on("changeAnswerWay", claim -> claim.setVariable("answerWay", claim.getVariable("answerBy")));
    }

    @Test
    void isAnsweredByMailFromTheStartFormOn() {
        var claim = walk.beginProcess("handleClaim", KEY, started());
        assertThat(walk.steps()).containsExactly("registerClaim");
        assertThat(walk.task("userTask_checkClaim").getDueDate()).isNotNull();

        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "accept"));
        assertThat(walk.steps()).containsExactly("keepCheck", "notifyClaimant:claimAcknowledged", "keepReceipt");
        walk.complete("userTask_explainClaim", Map.of());
        walk.complete("userTask_decideClaim", Map.of("claimOutcome", "granted"));
        walk.complete("userTask_signLetter", Map.of("signDecision", "sign"));
        assertThat(walk.steps())
                .containsExactly("keepExplanation", "keepDecision", "keepLetter", "notifyClaimant:claimAnswer");
        assertThat(walk.isOver(claim)).isFalse();

        walk.message("claim.answerLeft", KEY);

        assertThat(walk.steps()).containsExactly("closeClaim");
        assertThat(walk.endedAt(claim)).contains("event_claimClosed");
    }

    @Test
    void whatComesByItselfTakesTheSameWay() {
        var claim = walk.begin("claim.registered", KEY, Map.of("claimId", 7L));

        assertThat(walk.steps()).containsExactly("registerClaim");
        assertThat(walk.openTasks()).containsExactly("userTask_checkClaim");
        assertThat(walk.isOver(claim)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"dismiss, notifyClaimant:claimDismissed", "discard, "})
    void whatIsNoClaimEnds(String outcome, String letter) {
        var claim = arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", outcome));

        assertThat(walk.steps()).isEqualTo(letter == null ? List.of("keepCheck") : List.of("keepCheck", letter));
        assertThat(walk.endedAt(claim)).containsExactly("event_claimClosed", "event_notAClaim");
    }

    @Test
    void whatIsMissingIsAskedForAndRemindedOfUntilItComes() {
        arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "ask"));
        assertThat(walk.steps()).containsExactly("keepCheck", "notifyClaimant:claimMissing");

        walk.pass(Duration.ofDays(3).plusSeconds(2));
        assertThat(walk.steps()).containsExactly("notifyClaimant:claimReminder");
        assertThat(walk.openTasks()).containsExactly("userTask_waitForCompletion");
        walk.message("claim.completed", KEY);

        assertThat(walk.openTasks()).containsExactly("userTask_checkClaim");
    }

    @Test
    void theSecretaryMayStopWaiting() {
        arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "ask"));
        walk.complete("userTask_waitForCompletion", Map.of());

        assertThat(walk.openTasks()).containsExactly("userTask_checkClaim");
    }

    @Test
    void withoutAnAddressTheSecretaryTellsNumberAndDate() {
        byMail = false;
        arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "accept"));
        assertThat(walk.steps()).containsExactly("keepCheck");
        walk.complete("userTask_tellReceipt", Map.of("toldHow", "phone"));

        assertThat(walk.steps()).containsExactly("keepReceipt");
        assertThat(walk.openTasks()).containsExactly("userTask_explainClaim");
    }

    @Test
    void theDirectorMayDecideAgain() {
        signed("decideAgain");

        assertThat(walk.openTasks()).containsExactly("userTask_decideClaim");
    }

    @ParameterizedTest
    @CsvSource({"letter, userTask_postLetter", "fax, userTask_sendFax"})
    void whatAMachineCannotSendTheSecretarySends(String way, String task) {
        answerWay = way;
        var claim = signed("sign");
        walk.complete(task, Map.of());

        assertThat(walk.steps()).containsExactly("closeClaim");
        assertThat(walk.isOver(claim)).isTrue();
    }

    @Test
    void isAnsweredByPhone() {
        answerWay = "phone";
        var claim = signed("sign");
        walk.complete("userTask_phoneAnswer", Map.of("reached", "no"));
        walk.complete("userTask_phoneAnswer", Map.of("reached", "yes"));

        assertThat(walk.steps()).containsExactly("keepClaimCall", "keepClaimCall", "closeClaim");
        assertThat(walk.isOver(claim)).isTrue();
    }

    @Test
    void whoIsNotReachedThreeTimesGetsAnOfficialLetter() {
        answerWay = "phone";
        var claim = signed("sign");
        for (int i = 0; i < 3; i++) {
            walk.complete("userTask_phoneAnswer", Map.of("reached", "no"));
        }
        assertThat(walk.openTasks()).containsExactly("userTask_postLetter");
        walk.complete("userTask_postLetter", Map.of("postNumber", "10100080123456"));

        assertThat(walk.isOver(claim)).isTrue();
    }

    @Test
    void anAnswerThatDidNotArriveTakesAnotherWay() {
        var claim = signed("sign");
        walk.message("claim.answerFailed", KEY);
        walk.complete("userTask_chooseWay", Map.of("answerBy", "fax"));
        walk.complete("userTask_sendFax", Map.of());

        assertThat(walk.steps()).containsExactly("changeAnswerWay", "closeClaim");
        assertThat(walk.isOver(claim)).isTrue();
    }

    @Test
    void anAnswerThatCameBackLaterTakesAnotherWayToo() {
        var again = walk.begin("claim.answerReturned", KEY, Map.of("claimId", 7L, "dueAt", Walk.in(Duration.ZERO)));
        walk.complete("userTask_chooseWay", Map.of("answerBy", "letter"));
        walk.complete("userTask_postLetter", Map.of());

        assertThat(walk.endedAt(again)).containsExactly("event_claimAnswered");
    }

    /** The days go on whatever the claim waits for, and stop for nothing but the answer. */
    @Test
    void theDaysGoOn() {
        arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "accept"));
        walk.steps();

        walk.pass(Duration.ofDays(10).plusSeconds(2));
        assertThat(walk.steps()).containsExactly("noteDeadlineNear", "notifyClaimStaff:claimDeadlineNear");
        walk.pass(Duration.ofDays(3));
        assertThat(walk.steps()).containsExactly("noteDeadlineNear", "notifyClaimStaff:claimDeadlineNear");
        walk.pass(Duration.ofDays(1));
        assertThat(walk.steps()).containsExactly("recordClaimBreach", "notifyClaimStaff:claimDeadlineMissed");
        assertThat(walk.openTasks()).containsExactly("userTask_explainClaim");
    }

    /** Registered late: what is over is not near. */
    @Test
    void nobodyIsRemindedOfADeadlineThatIsOver() {
        near = false;
        arrived();
        walk.pass(Duration.ofDays(10).plusSeconds(2));

        assertThat(walk.steps()).containsExactly("noteDeadlineNear");
        assertThat(walk.openTasks()).containsExactly("userTask_checkClaim");
    }

    @Test
    void anotherLetterIsTold() {
        arrived();
        walk.message("claim.letterArrived", KEY);

        assertThat(walk.steps()).containsExactly("notifyClaimStaff:claimLetterArrived");
        assertThat(walk.openTasks()).containsExactly("userTask_checkClaim");
    }

    @Test
    void anotherCalendarMovesTheTimers() {
        arrived();
        walk.message("claim.dueMoved", KEY);

        assertThat(walk.steps()).containsExactly("moveClaimTimers", "notifyClaimant:claimDueMoved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_decideClaim", "userTask_signLetter"})
    void onlyTheDirectorIsAsked(String task) {
        arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "accept"));
        walk.complete("userTask_explainClaim", Map.of());
        if (task.equals("userTask_signLetter")) {
            walk.complete("userTask_decideClaim", Map.of("claimOutcome", "refused"));
        }

        var links = ModelEngine.get()
                .getTaskService()
                .getIdentityLinksForTask(walk.task(task).getId());
        assertThat(links)
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("director"));
    }

    private ProcessInstance arrived() {
        var claim = walk.begin("claim.registered", KEY, Map.of("claimId", 7L));
        walk.steps();
        return claim;
    }

    private ProcessInstance signed(String decision) {
        var claim = arrived();
        walk.complete("userTask_checkClaim", Map.of("checkOutcome", "accept"));
        walk.complete("userTask_explainClaim", Map.of());
        walk.complete("userTask_decideClaim", Map.of("claimOutcome", "partly"));
        walk.complete("userTask_signLetter", Map.of("signDecision", decision));
        walk.steps();
        return claim;
    }

    private static Map<String, Object> started() {
        return new HashMap<>(Map.of("registeredBy", "svetlana"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("handleClaim", "handle-claim.bpmn"))
                .isEmpty();
        assertThat(ModelEngine.flowsNotTaken("checkClaim", "check-claim.bpmn")).isEmpty();
        assertThat(ModelEngine.flowsNotTaken("answerClaim", "answer-claim.bpmn"))
                .isEmpty();
    }
}
