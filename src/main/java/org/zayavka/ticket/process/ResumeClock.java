package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Promises;
import org.zayavka.ticket.Tickets;

/** Lets the clocks go on with what was left (complaint 10). */
@Component
class ResumeClock implements JavaDelegate {

    private final Tickets tickets;
    private final Promises promises;
    private final Clock clock;

    ResumeClock(Tickets tickets, Promises promises, Clock clock) {
        this.tickets = tickets;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.resume(promises.resume(ticket, now), now);
        tickets.save(ticket);
        process.setVariable(TicketVariables.ANSWERED, true);
        TicketVariables.write(process, ticket);
    }
}
