package org.zayavka.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Breaches;
import org.zayavka.ticket.Tickets;

/** The head's hour has come: asks whether there is a breach to explain, or a correction has undone it meanwhile. */
@Component
class CheckBreach implements JavaDelegate {

    private final Tickets tickets;
    private final Breaches breaches;

    CheckBreach(Tickets tickets, Breaches breaches) {
        this.tickets = tickets;
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        TicketVariables.fact(
                process, TicketVariables.STILL_MATTERS, breaches.stands(ticket, TicketVariables.clock(process)));
    }
}
