package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Hands the ticket to the department that the agent chose, with the reason (S5.8). */
@Component
class HandOverTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    HandOverTicket(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.handOver(
                TicketVariables.text(process, TicketVariables.DEPARTMENT),
                TicketVariables.text(process, TicketVariables.HAND_OVER_REASON),
                clock.instant());
        tickets.save(ticket);
        process.removeVariable(TicketVariables.DEPARTMENT);
        process.removeVariable(TicketVariables.HAND_OVER_REASON);
    }
}
