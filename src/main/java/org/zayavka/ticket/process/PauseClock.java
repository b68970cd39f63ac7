package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.Waiting;

/** Stops the clocks while the requester is asked (complaint 10). */
@Component
class PauseClock implements JavaDelegate {

    private final Tickets tickets;
    private final Waiting waiting;
    private final Clock clock;

    PauseClock(Tickets tickets, Waiting waiting, Clock clock) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.ask(now);
        tickets.save(ticket);
        process.setVariable(TicketVariables.ANSWERED, false);
        TicketVariables.write(process, TicketVariables.REMINDER_AT, waiting.reminderAt(now));
        TicketVariables.write(process, TicketVariables.ANSWER_UNTIL, waiting.answerUntil(now));
    }
}
