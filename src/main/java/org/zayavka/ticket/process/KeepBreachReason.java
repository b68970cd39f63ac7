package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/** Keeps the head's reason for a missed deadline (S1.3). */
@Component
class KeepBreachReason implements JavaDelegate {

    private final Tickets tickets;
    private final Clock clock;

    KeepBreachReason(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        ticket.explainBreach(
                TicketVariables.clock(process),
                TicketVariables.text(process, "breachReason"),
                TicketVariables.text(process, "breachComment"),
                Agents.current(),
                clock.instant());
        tickets.save(ticket);
        process.removeVariable("breachReason");
        process.removeVariable("breachComment");
    }
}
