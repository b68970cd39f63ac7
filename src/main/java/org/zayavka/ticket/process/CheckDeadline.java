package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Breaches;
import org.zayavka.ticket.Tickets;

/** Asks whether a deadline that came near or passed still matters: the promise may be kept, moved or long known. */
@Component
class CheckDeadline implements JavaDelegate {

    private static final String WARNING = "warning";

    private final Tickets tickets;
    private final Breaches breaches;
    private final Clock clock;

    CheckDeadline(Tickets tickets, Breaches breaches, Clock clock) {
        this.tickets = tickets;
        this.breaches = breaches;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var which = TicketVariables.clock(process);
        var now = clock.instant();
        var matters = TicketVariables.text(process, TicketVariables.LEVEL).equals(WARNING)
                ? breaches.isNear(ticket, which, now)
                : breaches.isMissed(ticket, which, now);
        TicketVariables.fact(process, TicketVariables.STILL_MATTERS, matters);
    }
}
