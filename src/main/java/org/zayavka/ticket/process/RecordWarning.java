package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Records that a deadline is near (S2.6). */
@Component
class RecordWarning implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    RecordWarning(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.warnOfDeadline(TicketVariables.clock(process), clock.instant());
        tickets.save(ticket);
    }
}
