package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Tickets;

/** Closes a ticket that the requester needs no more. */
@Component
class WithdrawTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    WithdrawTicket(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.close(Closing.WITHDRAWN, clock.instant());
        tickets.save(ticket);
    }
}
