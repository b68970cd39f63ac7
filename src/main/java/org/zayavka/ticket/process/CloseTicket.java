package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Closes a ticket: solved, and the requester said yes, or nothing (S1.6, S4.5); or it was spam. */
@Component
class CloseTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    CloseTicket(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.close(clock.instant());
        tickets.save(ticket);
    }
}
