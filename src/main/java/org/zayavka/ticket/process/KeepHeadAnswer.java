package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Tickets;

/** Keeps what the head agreed on with the requester (S1.7). */
@Component
class KeepHeadAnswer implements JavaDelegate {

    private static final String ANSWER = "headAnswer";

    private final Tickets tickets;
    private final Clock clock;

    KeepHeadAnswer(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var now = clock.instant();
        ticket.say(NewMessage.note(Agents.current(), now, TicketVariables.text(process, ANSWER)));
        ticket.headAnswers(Agents.current(), now);
        tickets.save(ticket);
        process.removeVariable(ANSWER);
    }
}
