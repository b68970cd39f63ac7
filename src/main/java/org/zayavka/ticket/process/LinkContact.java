package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Linking;
import org.zayavka.ticket.Tickets;

/** Links an unidentified ticket to the contact or contract that the agent chose (S5.1, S5.2). */
@Component
class LinkContact implements JavaDelegate {

    private final Tickets tickets;
    private final Linking linking;
    private final Clock clock;

    LinkContact(Tickets tickets, Linking linking, Clock clock) {
        this.tickets = tickets;
        this.linking = linking;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        linking.link(ticket, clock.instant());
        tickets.save(ticket);
        process.setVariable(TicketVariables.COMPANY, ticket.requester().companyName());
    }
}
