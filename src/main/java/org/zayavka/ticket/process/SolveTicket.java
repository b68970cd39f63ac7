package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Outcome;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.Waiting;

/** Records the solution and when silence closes the ticket (S1.4, S1.6). */
@Component
class SolveTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Waiting waiting;
    private final Clock clock;

    SolveTicket(Tickets tickets, Waiting waiting, Clock clock) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.solve(Outcome.SOLVED, waiting.closesAt(now), now);
        tickets.save(ticket);
        process.setVariable(TicketVariables.SOLVED_BY, Agents.orNobody(ticket.lastAgent()));
        process.setVariable(TicketVariables.LINE, ticket.line());
        TicketVariables.write(
                process, TicketVariables.CLOSES_AT, ticket.solved().closesAt());
    }
}
