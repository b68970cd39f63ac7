package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Takes back a reopening that was a mistake (complaint 8). */
@Component
class RestoreSolution implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    RestoreSolution(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.restoreSolution(clock.instant());
        tickets.save(ticket);
        TicketVariables.write(
                process, TicketVariables.CLOSES_AT, ticket.solved().closesAt());
    }
}
