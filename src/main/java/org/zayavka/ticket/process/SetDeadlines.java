package org.zayavka.ticket.process;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.ticket.Priority;
import org.zayavka.ticket.Promises;
import org.zayavka.ticket.Tickets;

/** Promises deadlines (S1.2, S1.3): the level comes from the table, the hours from the calendar. */
@Component
class SetDeadlines implements JavaDelegate {

    private final Tickets tickets;
    private final Promises promises;
    private final Clock clock;

    SetDeadlines(Tickets tickets, Promises promises, Clock clock) {
        this.tickets = tickets;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var level = new ServiceLevel(
                TicketVariables.text(process, TicketVariables.CALENDAR),
                Duration.ofMinutes(TicketVariables.number(process, TicketVariables.REACTION_MINUTES)),
                Duration.ofMinutes(TicketVariables.number(process, TicketVariables.SOLUTION_MINUTES)));
        var plan = TicketVariables.text(process, "plan");
        ticket.prioritise(Priority.ofCode(TicketVariables.text(process, TicketVariables.PRIORITY)));
        var now = clock.instant();
        ticket.promise(promises.give(ticket, plan.isEmpty() ? "none" : plan, level, now), now);
        tickets.save(ticket);
        TicketVariables.write(process, ticket);
    }
}
