package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Puts the ticket into the queue that the table chose (S4.3). */
@Component
class QueueTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    QueueTicket(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.queue(
                TicketVariables.text(process, TicketVariables.QUEUE),
                TicketVariables.number(process, TicketVariables.TASK_PRIORITY),
                clock.instant());
        tickets.save(ticket);
        process.setVariable(TicketVariables.COMPANY, ticket.requester().companyName());
    }
}
