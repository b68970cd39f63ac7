package org.zayavka.ticket.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DecisionContract;
import org.zayavka.shared.DecisionContract.Between;
import org.zayavka.shared.DecisionContract.OneOf;
import org.zayavka.shared.DecisionContract.StaffGroup;
import org.zayavka.shared.FormContract;
import org.zayavka.shared.ModelContracts;
import org.zayavka.shared.ProcessContract;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.ticket.Impact;
import org.zayavka.ticket.Priority;

/** What the delegates of tickets read from tables and forms, and the processes that tickets speak to. */
@Component
class TicketModels implements ModelContracts {

    /** A year: whoever promises more has mistaken the unit. */
    private static final Between MINUTES = new Between(1, 366 * 24 * 60);

    private static final String PLAN = "plan";
    /** Those that the desk is delivered with; a table may know more. */
    private static final OneOf PLANS = OneOf.of("none", "basic", "standard", "premium");

    private static final OneOf DEPARTMENTS = OneOf.of("support", "billing");
    private static final OneOf PRIORITIES = new OneOf(TicketModels::priorities);

    private final Calendars calendars;

    TicketModels(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public List<DecisionContract> decisions() {
        return List.of(
                new DecisionContract(
                        "ticketPriority",
                        Map.of(TicketVariables.PRIORITY, PRIORITIES),
                        Map.of(PLAN, PLANS, "impact", new OneOf(TicketModels::impacts))),
                new DecisionContract(
                        "serviceLevel",
                        Map.of(
                                TicketVariables.CALENDAR, new OneOf(this::calendarCodes),
                                TicketVariables.REACTION_MINUTES, MINUTES,
                                TicketVariables.SOLUTION_MINUTES, MINUTES),
                        Map.of(
                                PLAN,
                                PLANS,
                                TicketVariables.DEPARTMENT,
                                DEPARTMENTS,
                                TicketVariables.PRIORITY,
                                PRIORITIES)),
                new DecisionContract(
                        "ticketQueue",
                        Map.of(
                                TicketVariables.QUEUE, new StaffGroup(),
                                TicketVariables.TASK_PRIORITY, new Between(0, 100)),
                        Map.of(TicketVariables.DEPARTMENT, DEPARTMENTS, TicketVariables.PRIORITY, PRIORITIES)));
    }

    @Override
    public List<FormContract> forms() {
        var work = Set.of(TicketVariables.OUTCOME, "answer", "note");
        return List.of(
                new FormContract("triageTicket", work),
                new FormContract("solveOnLine2", work),
                new FormContract("waitForAnswer", Set.of(TicketVariables.OUTCOME)),
                new FormContract("callHead", Set.of("ticketNumber", "callReason")),
                new FormContract("answerHeadCall", Set.of("headAnswer")),
                new FormContract("explainBreach", Set.of("breachReason", "breachComment")));
    }

    @Override
    public List<ProcessContract> processes() {
        return List.of(
                ProcessContract.begunBy(
                        TicketMessages.REGISTERED,
                        "handleTicket",
                        TicketMessages.REQUESTER_ADDED,
                        TicketMessages.REQUESTER_REPLIED,
                        TicketMessages.SOLUTION_CONFIRMED,
                        TicketMessages.REQUESTER_WITHDREW,
                        TicketMessages.PROMISE_OUTDATED),
                ProcessContract.called("setPromise"),
                ProcessContract.called("askRequester", TicketMessages.REQUESTER_ANSWERED),
                ProcessContract.called("escalateDeadline"),
                // Staff begin it by hand, in Tasklist.
                new ProcessContract("callHead", true, Set.of(TicketMessages.HEAD_CALLED), Set.of()));
    }

    private static Set<String> priorities() {
        return Arrays.stream(Priority.values()).map(Priority::code).collect(Collectors.toSet());
    }

    private static Set<String> impacts() {
        return Arrays.stream(Impact.values()).map(Impact::code).collect(Collectors.toSet());
    }

    private Set<String> calendarCodes() {
        return calendars.all().stream().map(BusinessCalendar::code).collect(Collectors.toSet());
    }
}
