package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Promises;
import org.zayavka.ticket.StandingPromises;
import org.zayavka.ticket.Tickets;

/** Counts the level that was promised again, by the calendar of today and from what the ticket is counted from now. */
@Component
class RecountDeadlines implements JavaDelegate {

    private final Tickets tickets;
    private final Promises promises;
    private final StandingPromises standing;
    private final Clock clock;

    RecountDeadlines(Tickets tickets, Promises promises, StandingPromises standing, Clock clock) {
        this.tickets = tickets;
        this.promises = promises;
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        var promise = promises.again(ticket, now);
        // What happened may have changed whose promise it is, with the same hours.
        if (!promise.equals(ticket.promise()) || !standing.priorityStands(ticket)) {
            ticket.promise(promise, now);
            tickets.save(ticket);
        }
        TicketVariables.write(process, ticket);
        TicketVariables.writePlace(process, ticket);
    }
}
