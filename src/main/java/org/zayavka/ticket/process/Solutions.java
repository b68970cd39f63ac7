package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Outcome;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.Waiting;
import org.zayavka.ticket.WorkedTime;

/** Ends the work on a ticket one way or the other; from now on it waits for the requester's word, or closes. */
@Component
class Solutions {

    private final Tickets tickets;
    private final Waiting waiting;
    private final WorkedTime worked;
    private final Clock clock;

    Solutions(Tickets tickets, Waiting waiting, WorkedTime worked, Clock clock) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.worked = worked;
        this.clock = clock;
    }

    void give(Outcome outcome, DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.solve(outcome, waiting.closesAt(now), worked.solution(ticket, now), now);
        tickets.save(ticket);
        process.setVariable(TicketVariables.SOLVED_BY, Agents.orNobody(ticket.lastAgent()));
        process.setVariable(TicketVariables.LINE, ticket.line());
        TicketVariables.write(
                process, TicketVariables.CLOSES_AT, ticket.solved().closesAt());
    }
}
