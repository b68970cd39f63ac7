package org.zayavka.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.ClockEvent;

/**
 * Follows the facts of a ticket and tells when the clock of its solution stands. It stands while the requester is asked,
 * after the solution, and, where the desk's table says so, from the agreement of a visit until its start: the customer
 * wished it later than the desk would have come. That stretch ends by itself, and earlier by the next fact of the visit.
 */
final class ClockTurns {

    private final List<ClockEvent> events = new ArrayList<>();
    private boolean ticketStands;
    private @Nullable Instant visitUntil;

    static List<ClockEvent> of(List<TicketLog.Entry> facts) {
        var turns = new ClockTurns();
        facts.forEach(turns::take);
        turns.goOnAfterVisit();
        return List.copyOf(turns.events);
    }

    private void take(TicketLog.Entry fact) {
        if (visitUntil != null && !visitUntil.isAfter(fact.at())) {
            goOnAfterVisit();
            visitUntil = null;
        }
        if (ClockFacts.VISITS.contains(fact.kind())) {
            visit(fact);
        } else if (ClockFacts.MOVE_CLOCKS.contains(fact.kind())) {
            ticket(fact);
        }
    }

    private void goOnAfterVisit() {
        if (visitUntil != null && !ticketStands) {
            events.add(ClockEvent.resumed(visitUntil));
        }
    }

    private void visit(TicketLog.Entry fact) {
        var stood = visitUntil != null;
        var until = fact.standsUntil();
        visitUntil = until != null && until.isAfter(fact.at()) ? until : null;
        if (ticketStands || stood == (visitUntil != null)) {
            return;
        }
        events.add(stood ? ClockEvent.resumed(fact.at()) : ClockEvent.paused(fact.at()));
    }

    private void ticket(TicketLog.Entry fact) {
        var event = event(fact);
        ticketStands = event.what() != ClockEvent.What.RESUMED;
        if (ticketStands || visitUntil == null) {
            events.add(event);
        }
    }

    private static ClockEvent event(TicketLog.Entry fact) {
        return switch (fact.kind()) {
            case "RequesterAsked" -> ClockEvent.paused(fact.at());
            case "ClockResumed", "TicketReopened" -> ClockEvent.resumed(fact.at());
            case "TicketSolved", "SolutionRestored" -> ClockEvent.stopped(fact.at());
            default -> throw new IllegalStateException("moves no clock: " + fact.kind());
        };
    }
}
