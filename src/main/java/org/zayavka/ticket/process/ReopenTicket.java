package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Promises;
import org.zayavka.ticket.Tickets;

/** Puts a solved ticket back into work, to whoever solved it (S1.5). */
@Component
class ReopenTicket implements JavaDelegate {

    private final Tickets tickets;
    private final Promises promises;
    private final Clock clock;

    ReopenTicket(Tickets tickets, Promises promises, Clock clock) {
        this.tickets = tickets;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.reopen(promises.resume(ticket, now), now);
        tickets.save(ticket);
        TicketVariables.write(process, ticket);
    }
}
