package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Linking;
import org.zayavka.ticket.Tickets;

/** Closes the ticket as a duplicate; whoever asked follows the other one from now on. */
@Component
class MarkDuplicate implements JavaDelegate {

    private final Tickets tickets;
    private final Linking linking;
    private final Clock clock;

    MarkDuplicate(Tickets tickets, Linking linking, Clock clock) {
        this.tickets = tickets;
        this.linking = linking;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        linking.markDuplicate(ticket, clock.instant());
        tickets.save(ticket);
    }
}
