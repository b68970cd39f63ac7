package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Breaches;
import org.zayavka.ticket.SlaClock;
import org.zayavka.ticket.Tickets;

/** Records that the solution's deadline passed, once for each promise (S2.6); lays out whether it was known already. */
@Component
class RecordBreach implements JavaDelegate {

    private final Tickets tickets;
    private final Breaches breaches;
    private final Clock clock;

    RecordBreach(Tickets tickets, Breaches breaches, Clock clock) {
        this.tickets = tickets;
        this.breaches = breaches;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var isNew = breaches.isMissed(ticket, SlaClock.SOLUTION, clock.instant());
        if (isNew) {
            ticket.missDeadline(SlaClock.SOLUTION, clock.instant());
        }
        tickets.save(ticket);
        TicketVariables.fact(process, "breachKnown", !isNew);
    }
}
