package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Records that the solution's deadline passed (S2.6). */
@Component
class RecordBreach implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    RecordBreach(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.missDeadline(clock.instant());
        tickets.save(ticket);
    }
}
