package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Outcome;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.Waiting;

/** Records that the desk declines, with its reason (S3.9). */
@Component
class DeclineTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Waiting waiting;
    private final Clock clock;

    DeclineTicket(Tickets tickets, Waiting waiting, Clock clock) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.solve(Outcome.DECLINED, waiting.closesAt(now), now);
        tickets.save(ticket);
        process.setVariable(TicketVariables.SOLVED_BY, Agents.orNobody(ticket.lastAgent()));
        process.setVariable(TicketVariables.LINE, ticket.line());
        TicketVariables.write(
                process, TicketVariables.CLOSES_AT, ticket.solved().closesAt());
    }
}
