package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.HeadHours;
import org.zayavka.ticket.Tickets;

/** Records that a deadline passed (S2.6), and lays out from when the head of the desk may be told. */
@Component
class RecordBreach implements JavaDelegate {

    private final Tickets tickets;
    private final HeadHours head;
    private final Clock clock;

    RecordBreach(Tickets tickets, HeadHours head, Clock clock) {
        this.tickets = tickets;
        this.head = head;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.missDeadline(TicketVariables.clock(process), now);
        tickets.save(ticket);
        var from = head.from(ticket, now);
        TicketVariables.fact(process, TicketVariables.HEAD_THERE, !from.isAfter(now));
        TicketVariables.write(process, TicketVariables.HEAD_AT, from);
    }
}
