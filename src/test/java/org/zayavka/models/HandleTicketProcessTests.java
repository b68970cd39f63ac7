package org.zayavka.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a ticket, branch by branch, with the real tables and called processes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandleTicketProcessTests {

    private static final String KEY = "1042";
    private static final String TRIAGE = "userTask_triage";
    private static final String LINE2 = "userTask_solveOnLine2";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final Walk walk = new Walk();

    private final Map<String, Object> facts = new HashMap<>();
    /** The clocks whose deadlines still matter when they come. */
    private final Set<Object> matter = new HashSet<>();

    @BeforeEach
    void delegates() {
        BpmnAwareTests.init(ModelEngine.get());
        facts.putAll(Map.of("plan", "standard", "department", "support", "declaredUrgent", false, "impact", "person"));
        facts.putAll(Map.of("identified", true, "debtor", false, "subjectText", "не печатает принтер"));
        facts.putAll(Map.of("priorityStands", false, "standingPriority", ""));
        walk.doNothing("queueTicket", "notifyRequester", "notifyStaff", "linkContact", "markDuplicate", "reopenTicket");
        walk.doNothing("closeTicket", "withdrawTicket", "moveTimers", "keepBreachReason");
        walk.on("identifyRequester", process -> {
            process.setVariables(facts);
            process.setVariable("company", "ООО «Ромашка»");
        });
        walk.doNothing("recordWarning");
        walk.on("escalateBreach", HandleTicketProcessTests::escalate);
        walk.on(
                "checkDeadline",
                process -> process.setVariable("stillMatters", matter.contains(process.getVariable("clock"))));
        walk.on("recordBreach", process -> {
            process.setVariable("headThere", true);
            process.setVariable("headAt", Walk.in(HOUR));
        });
        matter.add("solution");
        FieldVisitProcessTests.delegates(walk);
        walk.on("setDeadlines", HandleTicketProcessTests::promise);
        walk.on("resumeClock", HandleTicketProcessTests::promise);
        walk.on("pauseClock", process -> {
            process.setVariable("reminderAt", Walk.in(DAY));
            process.setVariable("answerUntil", Walk.in(DAY.multipliedBy(3)));
        });
        for (var finished : new String[] {"solveTicket", "declineTicket", "giveUp", "restoreSolution"}) {
            walk.on(finished, process -> {
                process.setVariable("closesAt", Walk.in(DAY.multipliedBy(3)));
                process.setVariable("solvedBy", process.getVariable("askedBy"));
            });
        }
    }

    /** A process of its own, as the desk begins it. */
    private static void escalate(DelegateExecution process) {
        process.getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "escalateDeadline",
                        KEY,
                        Map.of(
                                "ticketId",
                                1042L,
                                "clock",
                                process.getVariable("clock"),
                                "level",
                                "breach",
                                "taskPriority",
                                50));
    }

    private static void promise(DelegateExecution process) {
        process.setVariable("reactionWarningAt", Walk.in(HOUR));
        process.setVariable("reactionDue", Walk.in(HOUR.multipliedBy(2)));
        process.setVariable("warningAt", Walk.in(HOUR.multipliedBy(3)));
        process.setVariable("solutionDue", Walk.in(HOUR.multipliedBy(4)));
    }

    private ProcessInstance registered() {
        return registered(false);
    }

    private ProcessInstance registered(boolean wantsVisit) {
        var variables =
                new HashMap<String, Object>(Map.of("ticketId", 1042L, "subject", "Принтер", "company", "", "line", 1));
        variables.put("outcome", "");
        variables.put("wantsVisit", wantsVisit);
        variables.put("solvedBy", null);
        variables.put("askedBy", null);
        return walk.begin("ticket.registered", KEY, variables);
    }

    private void decide(String task, String outcome) {
        walk.complete(task, Map.of("outcome", outcome, "askedBy", "anna"));
    }

    private ProcessInstance solved() {
        var ticket = registered();
        decide(TRIAGE, "solved");
        return ticket;
    }

    private ProcessInstance asked() {
        var ticket = registered();
        decide(TRIAGE, "ask");
        walk.steps();
        return ticket;
    }

    /** S1.2, S4.3 */
    @Test
    void promisesQueuesAndConfirmsBeforeAnyonesWork() {
        var ticket = registered();

        assertThat(walk.steps())
                .containsExactly("identifyRequester", "setDeadlines", "queueTicket", "notifyRequester:confirmation");
        var task = walk.task(TRIAGE);
        assertThat(task.getPriority()).isEqualTo(50);
        assertThat(task.getDueDate()).isEqualTo(walk.variable(ticket, "solutionDue"));
        assertThat(task.getAssignee()).isNull();
        assertThat(walk.variables(ticket))
                .containsEntry("queue", "line1")
                .containsEntry("priority", "normal")
                .containsEntry("company", "ООО «Ромашка»")
                .doesNotContainKeys("plan", "calendar", "reactionMinutes", "decisionResult");
    }

    /** S1.4, S1.6 */
    @Test
    void closesAfterThreeDaysOfSilence() {
        var ticket = solved();
        assertThat(walk.steps()).endsWith("solveTicket", "notifyRequester:solution");

        walk.pass(DAY.multipliedBy(2));
        assertThat(walk.isOver(ticket)).isFalse();
        walk.pass(DAY.plusMinutes(1));

        assertThat(walk.steps()).containsExactly("closeTicket");
        assertThat(walk.endedAt(ticket)).contains("event_ticketClosed");
        assertThat(walk.isOver(ticket)).isTrue();
    }

    /** S1.5 */
    @Test
    void reopensToWhoeverSolvedIt() {
        var ticket = solved();
        walk.steps();
        walk.message("ticket.requesterReplied", KEY);

        assertThat(walk.steps()).containsExactly("reopenTicket", "notifyRequester:promiseChanged");
        assertThat(walk.task(TRIAGE).getAssignee()).isEqualTo("anna");
        walk.pass(DAY.multipliedBy(4));
        assertThat(walk.isOver(ticket)).isFalse();
    }

    /** S1.5: solved on line 2, back to line 2. */
    @Test
    void reopensOnTheLineThatSolvedIt() {
        registered();
        decide(TRIAGE, "line2");
        decide(LINE2, "solved");
        walk.message("ticket.requesterReplied", KEY);

        assertThat(walk.openTasks()).containsExactly(LINE2);
        assertThat(walk.task(LINE2).getAssignee()).isEqualTo("anna");
    }

    @Test
    void closesAtOnceWhenTheRequesterConfirms() {
        var ticket = solved();
        walk.message("ticket.solutionConfirmed", KEY);

        assertThat(walk.steps()).endsWith("closeTicket");
        assertThat(walk.isOver(ticket)).isTrue();
    }

    /** S4.4 */
    @Test
    void escalatesToLine2AndBack() {
        registered();
        decide(TRIAGE, "line2");
        assertThat(walk.task(LINE2).getAssignee()).isNull();
        decide(LINE2, "line1");
        assertThat(walk.task(TRIAGE).getAssignee()).isNull();
        decide(TRIAGE, "solved");

        assertThat(walk.openTasks()).isEmpty();
    }

    /** A reopened ticket that goes to the other line belongs to nobody there. */
    @Test
    void theOtherLineDoesNotInheritTheAssignee() {
        solved();
        walk.message("ticket.requesterReplied", KEY);
        decide(TRIAGE, "line2");

        assertThat(walk.task(LINE2).getAssignee()).isNull();
    }

    /** Complaint 10: asking leaves the work, its timers are gone; the answer brings a new promise. */
    @Test
    void stopsTheClockWhileTheRequesterIsAsked() {
        var ticket = asked();
        var promised = walk.variable(ticket, "solutionDue");
        walk.pass(HOUR.multipliedBy(9));
        assertThat(walk.steps()).isEmpty();

        walk.message("ticket.requesterAnswered", KEY);

        assertThat(walk.steps()).containsExactly("resumeClock", "notifyRequester:promiseChanged");
        assertThat(walk.variable(ticket, "solutionDue")).isNotEqualTo(promised);
        assertThat(walk.task(TRIAGE).getAssignee()).isEqualTo("anna");
    }

    @Test
    void givesUpWhenNoAnswerComes() {
        var ticket = asked();
        walk.pass(DAY.plusMinutes(1));
        assertThat(walk.steps()).containsExactly("notifyRequester:reminder");
        walk.pass(DAY.multipliedBy(2));

        assertThat(walk.steps()).containsExactly("giveUp", "notifyRequester:noAnswer");
        walk.pass(DAY.multipliedBy(3).plusMinutes(1));
        assertThat(walk.isOver(ticket)).isTrue();
    }

    @Test
    void lateAnswerAfterGivingUpReopens() {
        asked();
        walk.complete("userTask_waitForAnswer", Map.of("outcome", "giveUp"));
        walk.message("ticket.requesterReplied", KEY);

        assertThat(walk.openTasks()).containsExactly(TRIAGE);
    }

    /** S5.1, S5.2 */
    @Test
    void promisesAnewWhenTheRequesterIsIdentified() {
        facts.putAll(Map.of("plan", "none", "identified", false, "subjectText", "вся компания не работает"));
        var ticket = registered();
        assertThat(walk.variable(ticket, "priority")).isEqualTo("high");
        walk.steps();
        facts.putAll(Map.of("plan", "premium", "identified", true));
        decide(TRIAGE, "identify");

        assertThat(walk.steps())
                .startsWith("linkContact", "identifyRequester")
                .endsWith("notifyRequester:confirmation");
        assertThat(walk.variable(ticket, "priority")).isEqualTo("urgent");
        assertThat(walk.task(TRIAGE).getAssignee()).isEqualTo("anna");
    }

    /** S5.8, S2.6: the tables decide again, nobody there has it yet, and only a changed deadline is told. */
    @Test
    void handsOverToTheOtherDepartment() {
        facts.put("department", "billing");
        walk.on("handOverTicket", process -> facts.put("department", "support"));
        var ticket = registered();
        assertThat(ticket).task().hasCandidateGroup("billing");
        walk.steps();

        decide(TRIAGE, "department");

        assertThat(walk.steps())
                .containsExactly(
                        "handOverTicket",
                        "identifyRequester",
                        "setDeadlines",
                        "queueTicket",
                        "notifyRequester:promiseChanged");
        assertThat(ticket)
                .hasPassedInOrder(
                        "serviceTask_handOverTicket", "callActivity_setPromise", "serviceTask_confirmRegistration")
                .isWaitingAt(TRIAGE);
        assertThat(ticket).task().hasCandidateGroup("line1").isNotAssigned();
    }

    /** What somebody of line 2 solved before goes to the other department as if it were new there. */
    @Test
    void theOtherDepartmentBeginsWithItsLineOneAndInheritsNobody() {
        walk.doNothing("handOverTicket");
        var ticket = registered();
        decide(TRIAGE, "line2");
        decide(LINE2, "solved");
        walk.message("ticket.requesterReplied", KEY);

        decide(LINE2, "department");

        assertThat(ticket).isWaitingAt(TRIAGE).isNotWaitingAt(LINE2).task().isNotAssigned();
    }

    @Test
    void declinesWithALetterAndCanBeReopened() {
        registered();
        decide(TRIAGE, "declined");
        assertThat(walk.steps()).endsWith("declineTicket", "notifyRequester:declined");
        walk.message("ticket.requesterReplied", KEY);

        assertThat(walk.openTasks()).containsExactly(TRIAGE);
    }

    @Test
    void closesADuplicate() {
        var ticket = registered();
        decide(TRIAGE, "duplicate");

        assertThat(walk.steps()).endsWith("markDuplicate", "notifyRequester:duplicate");
        assertThat(walk.endedAt(ticket)).contains("event_closedAsDuplicate");
        assertThat(walk.isOver(ticket)).isTrue();
    }

    @Test
    void closesSpamWithoutAWord() {
        var ticket = registered();
        walk.steps();
        decide(TRIAGE, "spam");

        assertThat(walk.steps()).containsExactly("closeTicket");
        assertThat(walk.endedAt(ticket)).contains("event_ticketClosed");
        assertThat(walk.isOver(ticket)).isTrue();
    }

    /** Complaint 8: one click undoes a reopening. */
    @Test
    void restoresTheSolutionWithoutANewLetter() {
        var ticket = solved();
        walk.message("ticket.requesterReplied", KEY);
        walk.steps();
        decide(TRIAGE, "restore");

        assertThat(walk.steps()).containsExactly("restoreSolution");
        walk.pass(DAY.multipliedBy(3).plusMinutes(1));
        assertThat(walk.isOver(ticket)).isTrue();
    }

    /** S2.6, S1.3: warned, then recorded, told and explained, while the work goes on. */
    @Test
    void warnsAndExplainsABreach() {
        var ticket = registered();
        walk.steps();
        walk.pass(HOUR.multipliedBy(3).plusMinutes(1));
        assertThat(walk.steps())
                .containsExactly(
                        "checkDeadline",
                        "escalateBreach",
                        "checkDeadline",
                        "checkDeadline",
                        "recordWarning",
                        "notifyStaff:deadlineNear");
        walk.pass(HOUR);
        assertThat(walk.steps())
                .containsExactly(
                        "escalateBreach",
                        "checkDeadline",
                        "recordBreach",
                        "notifyStaff:deadlineMissed",
                        "notifyStaff:deadlineMissed");
        assertThat(walk.openTasks()).containsExactly("userTask_explainBreach", TRIAGE);
        decide(TRIAGE, "solved");
        walk.message("ticket.solutionConfirmed", KEY);
        assertThat(walk.isOver(ticket)).isTrue();
        walk.complete("userTask_explainBreach", Map.of("breachReason", "other"));

        assertThat(walk.steps()).endsWith("keepBreachReason");
        assertThat(walk.openTasks()).isEmpty();
    }

    /** S2.6: the ticket comes back with the deadline that it missed; the head has heard of it. */
    @Test
    void aBreachIsToldOnceForEachPromise() {
        registered();
        walk.pass(HOUR.multipliedBy(5));
        decide(TRIAGE, "solved");
        walk.complete("userTask_explainBreach", Map.of("breachReason", "other"));
        walk.message("ticket.requesterReplied", KEY);
        walk.steps();
        matter.clear();
        walk.pass(Duration.ofMinutes(1));

        assertThat(walk.steps()).contains("checkDeadline").doesNotContain("recordBreach", "notifyStaff:deadlineMissed");
        assertThat(walk.openTasks()).containsExactly(TRIAGE);
    }

    /** S3.2, complaint 10: the reaction is a clock of its own. */
    @Test
    void warnsOfAReactionThatNobodyGivesAndAsksWhyItWasLate() {
        matter.add("reaction");
        registered();
        walk.steps();
        walk.pass(HOUR.plusMinutes(1));
        assertThat(walk.steps()).containsExactly("checkDeadline", "recordWarning", "notifyStaff:reactionNear");
        walk.pass(HOUR);

        assertThat(walk.steps()).contains("recordBreach", "notifyStaff:reactionMissed");
        assertThat(walk.openTasks()).containsExactly("userTask_explainBreach", TRIAGE);
    }

    @Test
    void tellsTheAgentWhatTheRequesterAdds() {
        registered();
        walk.steps();
        walk.message("ticket.requesterAdded", KEY);
        walk.message("ticket.requesterAdded", KEY);

        assertThat(walk.steps()).containsExactly("notifyStaff:requesterAdded", "notifyStaff:requesterAdded");
        assertThat(walk.openTasks()).containsExactly(TRIAGE);
    }

    /** S1.3: urgency declared while the work goes on; the work is not interrupted. */
    @Test
    void promisesAnewWhenThePromiseIsOutdated() {
        var ticket = registered();
        walk.steps();
        facts.put("declaredUrgent", true);
        walk.message("ticket.promiseOutdated", KEY);

        assertThat(walk.steps())
                .containsExactly(
                        "identifyRequester",
                        "setDeadlines",
                        "queueTicket",
                        "moveTimers",
                        "notifyRequester:promiseChanged");
        assertThat(walk.variable(ticket, "priority")).isEqualTo("urgent");
        assertThat(walk.variable(ticket, "taskPriority")).isEqualTo(90);
        assertThat(walk.openTasks()).containsExactly(TRIAGE);
    }

    @Test
    void canBeWithdrawnInAnyState() {
        withdraw(registered());
        var onLine2 = registered();
        decide(TRIAGE, "line2");
        withdraw(onLine2);
        withdraw(asked());
        withdraw(solved());
        assertThat(walk.openTasks()).isEmpty();
    }

    /** S1.3: whoever takes the ticket back does not take back that it was late. */
    @Test
    void aBreachIsExplainedAlsoWhenTheTicketIsWithdrawn() {
        var breached = registered();
        walk.pass(HOUR.multipliedBy(5));

        withdraw(breached);

        assertThat(walk.openTasks()).containsExactly("userTask_explainBreach");
        walk.complete("userTask_explainBreach", Map.of("breachReason", "other"));
        assertThat(walk.steps()).containsExactly("keepBreachReason");
    }

    /** S4.4 */
    @Test
    void aVisitThatDidTheWorkSolvesTheTicket() {
        var ticket = visiting();

        endVisit("done");

        assertThat(ticket).isWaitingAt("gateway_afterSolution");
        assertThat(walk.variable(ticket, "outcome")).isEqualTo("solved");
    }

    /** S3.9 */
    @Test
    void workThatIsDeclinedOnTheSpotDeclinesTheTicket() {
        var ticket = visiting();
        walk.steps();

        endVisit("declined");

        assertThat(walk.steps()).contains("declineTicket", "notifyRequester:declined");
        assertThat(ticket).isWaitingAt("gateway_afterSolution");
    }

    /** S3.4: the first line decides what now, whoever asked for the visit. */
    @Test
    void aVisitInVainGivesTheTicketBackToTheFirstLine() {
        for (var vain : new String[] {"nobodyThere", "cancelled"}) {
            var ticket = registered();
            decide(TRIAGE, "line2");
            decide(LINE2, "visit");
            endVisit(vain);

            assertThat(walk.openTasks()).as(vain).containsExactly(TRIAGE);
            assertThat(walk.task(TRIAGE).getAssignee()).isNull();
            withdraw(ticket);
        }
    }

    /** S3.8: the operator has agreed it on the phone. */
    @Test
    void aTicketMayBeginWithAVisitAndIsTriagedAfterIt() {
        var ticket = registered(true);
        assertThat(walk.openTasks()).containsExactly("userTask_writeAct");

        endVisit("nobodyThere");

        assertThat(walk.openTasks()).containsExactly(TRIAGE);
        assertThat(walk.variable(ticket, "wantsVisit")).isEqualTo(false);
    }

    private ProcessInstance visiting() {
        var ticket = registered();
        decide(TRIAGE, "visit");
        assertThat(walk.openTasks()).containsExactly("userTask_writeAct");
        return ticket;
    }

    private void endVisit(String how) {
        if (how.equals("cancelled")) {
            walk.message("visit.cancelled", KEY);
        } else {
            walk.complete("userTask_writeAct", Map.of("visitOutcome", how));
        }
    }

    private void withdraw(ProcessInstance ticket) {
        walk.steps();
        walk.message("ticket.requesterWithdrew", KEY);

        assertThat(walk.steps()).containsExactly("withdrawTicket", "notifyRequester:withdrawn");
        assertThat(walk.isOver(ticket)).isTrue();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowWasTaken() {
        assertThat(ModelEngine.flowsNotTaken("handleTicket", "handle-ticket.bpmn"))
                .isEmpty();
    }
}
