package org.zayavka.visit.process;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Decision;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.process.Agents;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitRequest;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** How the visit ended, by its act or as the engineer's task says, and what that means to the ticket (S3.9, S4.5). */
@Component
class EndVisit implements JavaDelegate {

    static final Map<String, VisitState> OUTCOMES = Map.of(
            "done", VisitState.DONE,
            "another", VisitState.ANOTHER_NEEDED,
            "nobodyThere", VisitState.NOBODY_THERE,
            "declined", VisitState.DECLINED);

    private final Visits visits;
    private final Tickets tickets;
    private final Clock clock;

    EndVisit(Visits visits, Tickets tickets, Clock clock) {
        this.visits = visits;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var visit = visits.get(VisitVariables.visit(process));
        if (visit.state().hasTime()) {
            visit = asTold(process, visit);
        }
        process.removeVariable(VisitVariables.RESULT);
        process.setVariable(VisitVariables.OUTCOME, code(visit.state()));
        tell(tickets.get(visit.ticket()), visit, VisitVariables.text(process, VisitVariables.ASKED_BY));
    }

    private Visit asTold(DelegateExecution process, Visit visit) {
        var how = Objects.requireNonNull(OUTCOMES.get(VisitVariables.text(process, VisitVariables.OUTCOME)));
        var person = Agents.current();
        return visits.end(
                visit.id(),
                how,
                VisitVariables.text(process, VisitVariables.RESULT),
                person.isEmpty() ? visit.agreedEngineer() : person,
                clock.instant());
    }

    private static String code(VisitState state) {
        return OUTCOMES.entrySet().stream()
                .filter(outcome -> outcome.getValue() == state)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a visit that has not ended: " + state));
    }

    private void tell(Ticket ticket, Visit visit, String askedBy) {
        var now = clock.instant();
        switch (visit.state()) {
            // The requester reads it as the solution, or as the reason; whoever asked for the visit hears of an answer.
            case DONE, DECLINED -> ticket.decide(words(ticket, visit.reason()), askedBy, now);
            case NOBODY_THERE -> ticket.say(NewMessage.note(visit.agreedEngineer(), now, visit.reason()));
            case ANOTHER_NEEDED -> visits.request(visit.ticket(), again(visit), now);
            case REQUESTED, AGREED, STARTED, CANCELLED -> throw new IllegalStateException("has not ended");
        }
        tickets.save(ticket);
    }

    private static Decision words(Ticket ticket, String answer) {
        return new Decision(ticket.line(), answer, "", null, null, "", null, null);
    }

    /** The same place and people; the wishes were for the first time. */
    private static VisitRequest again(Visit visit) {
        var what = visit.request();
        return new VisitRequest(
                what.skill(),
                what.area(),
                what.address(),
                what.intercom(),
                what.responsible(),
                null,
                null,
                visit.reason());
    }
}
