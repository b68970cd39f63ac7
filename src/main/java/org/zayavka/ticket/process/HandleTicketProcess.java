package org.zayavka.ticket.process;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.HeadCalled;
import org.zayavka.ticket.OutdatesPromise;
import org.zayavka.ticket.RequesterAdded;
import org.zayavka.ticket.RequesterAnswered;
import org.zayavka.ticket.RequesterReplied;
import org.zayavka.ticket.RequesterWithdrew;
import org.zayavka.ticket.SolutionConfirmed;
import org.zayavka.ticket.State;
import org.zayavka.ticket.TicketEvent;
import org.zayavka.ticket.TicketRegistered;
import org.zayavka.ticket.Tickets;

/** Turns the facts of tickets into messages to their processes, in the same transaction. */
@Component
public class HandleTicketProcess {

    /** The facts that a process may wait for; all others it makes itself. */
    private static final Map<Class<? extends TicketEvent>, String> MESSAGES = Map.of(
            RequesterAdded.class, TicketMessages.REQUESTER_ADDED,
            RequesterAnswered.class, TicketMessages.REQUESTER_ANSWERED,
            RequesterReplied.class, TicketMessages.REQUESTER_REPLIED,
            SolutionConfirmed.class, TicketMessages.SOLUTION_CONFIRMED,
            RequesterWithdrew.class, TicketMessages.REQUESTER_WITHDREW);

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Tickets tickets;
    private final WaitingHeadCalls headCalls;
    private final Clock clock;

    HandleTicketProcess(
            RuntimeService runtime, TaskService tasks, Tickets tickets, WaitingHeadCalls headCalls, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.tickets = tickets;
        this.headCalls = headCalls;
        this.clock = clock;
    }

    @EventListener
    void on(TicketRegistered fact) {
        runtime.startProcessInstanceByMessage(
                TicketMessages.REGISTERED,
                businessKey(fact.ticket()),
                TicketVariables.start(fact.ticket(), fact.subject(), fact.company(), fact.wantsVisit()));
    }

    @EventListener
    void on(TicketEvent fact) {
        var message = MESSAGES.get(fact.getClass());
        if (message != null) {
            tell(message, fact.ticket());
        }
        if (fact instanceof OutdatesPromise change && !change.promiseFollows()) {
            tell(TicketMessages.PROMISE_OUTDATED, fact.ticket());
        }
    }

    /** The head is called once: who writes again while the call waits finds an open door. */
    @EventListener
    void on(HeadCalled fact) {
        if (!fact.isToBegin() || headCalls.has(fact.ticket())) {
            return;
        }
        runtime.startProcessInstanceByMessage(
                TicketMessages.HEAD_CALLED,
                businessKey(fact.ticket()),
                TicketVariables.card(tickets.get(fact.ticket())));
    }

    /** Who works on a ticket wants the head of the desk; their own task stays as it is (S1.7). */
    @Transactional
    public void callHead(TicketId id, String by, String reason) {
        var ticket = tickets.get(id);
        ticket.wantHead(by, reason, clock.instant());
        tickets.save(ticket);
    }

    /** What was promised may not be right any more: the clocks decide again, the tables on what has changed. */
    @Transactional
    public void renewPromise(TicketId id) {
        tell(TicketMessages.PROMISE_OUTDATED, id);
    }

    /** Reopens a solved ticket whose reply was taken for thanks: an agent's one click (complaint 8). */
    @Transactional
    public void reopen(TicketId id) {
        if (tickets.get(id).state() == State.SOLVED) {
            tell(TicketMessages.REQUESTER_REPLIED, id);
        }
    }

    /** Takes back a reopening by a reply that was only thanks: an agent's one click (complaint 8). */
    @Transactional
    public void restoreSolution(TicketId id) {
        var ticket = tickets.get(id);
        if (ticket.state() == State.WORKING
                && ticket.solution() != null
                && !ticket.task().isEmpty()) {
            tasks.complete(ticket.task(), Map.of(TicketVariables.OUTCOME, "restore"));
        }
    }

    // correlateAll and not correlate: a message nobody waits for is no error, the letter is in the conversation.
    private void tell(String message, TicketId ticket) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey(ticket))
                .correlateAll();
    }

    static String businessKey(TicketId ticket) {
        return Long.toString(ticket.number());
    }
}
