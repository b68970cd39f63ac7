package org.zayavka.visit.process;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.TicketClosed;
import org.zayavka.ticket.VisitAgreed;
import org.zayavka.ticket.VisitCancelled;
import org.zayavka.ticket.VisitEnded;
import org.zayavka.ticket.VisitEvent;
import org.zayavka.ticket.VisitMoved;
import org.zayavka.ticket.VisitRequested;
import org.zayavka.ticket.VisitUnassigned;
import org.zayavka.ticket.process.Agents;
import org.zayavka.visit.Actor;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitNotices;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** Turns the facts of visits into messages to their processes, in the same transaction. */
@Component
class FieldVisitProcess {

    private static final String PROCESS = "fieldVisit";

    private static final Map<Class<? extends VisitEvent>, String> MESSAGES = Map.of(
            VisitRequested.class, VisitMessages.REQUESTED,
            VisitAgreed.class, VisitMessages.AGREED,
            VisitMoved.class, VisitMessages.MOVED,
            VisitUnassigned.class, VisitMessages.UNASSIGNED,
            VisitEnded.class, VisitMessages.ENDED,
            VisitCancelled.class, VisitMessages.CANCELLED);

    private final RuntimeService runtime;
    private final Visits visits;
    private final ObjectProvider<VisitNotices> notices;
    private final Clock clock;

    FieldVisitProcess(RuntimeService runtime, Visits visits, ObjectProvider<VisitNotices> notices, Clock clock) {
        this.runtime = runtime;
        this.visits = visits;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(VisitEvent fact) {
        var message = message(fact);
        if (message != null && !isOwnStep(fact.ticket())) {
            tell(message, fact.ticket());
        }
    }

    private static @Nullable String message(VisitEvent fact) {
        return fact instanceof VisitMoved moved && moved.why() == VisitMoved.Why.DISPLACED
                ? VisitMessages.DISPLACED
                : MESSAGES.get(fact.getClass());
    }

    /** What the visit's own process does, it knows. */
    private static boolean isOwnStep(TicketId ticket) {
        var running = Context.getBpmnExecutionContext();
        return running != null
                && ((ProcessDefinitionEntity) running.getProcessDefinition())
                        .getKey()
                        .equals(PROCESS)
                && key(ticket).equals(((ExecutionEntity) running.getExecution()).getProcessBusinessKey());
    }

    /** Whoever closes a ticket needs no engineer: the requester withdrew it, or it repeats another one. */
    @EventListener
    void on(TicketClosed fact) {
        visits.current(fact.ticket())
                .filter(visit -> visit.state() != VisitState.STARTED)
                .ifPresent(visit -> {
                    visits.cancel(visit.id(), closer(fact, visit), "", clock.instant());
                    notices.orderedStream().forEach(each -> each.cancelled(visit.id()));
                });
    }

    /** Only who withdraws a ticket is charged for being late: what we close for reasons of ours costs nobody anything. */
    private static Actor closer(TicketClosed fact, Visit visit) {
        return fact.how() == Closing.WITHDRAWN
                ? Actor.customer(visit.responsible().name())
                : Actor.staff(Agents.current());
    }

    // correlateAll and not correlate: a visit without a process is no error, its facts are in the log.
    private void tell(String message, TicketId ticket) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key(ticket))
                .correlateAll();
    }

    private static String key(TicketId ticket) {
        return Long.toString(ticket.number());
    }
}
