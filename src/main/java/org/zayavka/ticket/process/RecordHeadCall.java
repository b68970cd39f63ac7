package org.zayavka.ticket.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Tickets;

/** One of us calls the head from Tasklist (S1.7): finds the ticket by the number in the form. */
@Component
class RecordHeadCall implements JavaDelegate {

    private static final String NUMBER = "ticketNumber";
    private static final String REASON = "callReason";

    private final Tickets tickets;
    private final WaitingHeadCalls waiting;
    private final Clock clock;

    RecordHeadCall(Tickets tickets, WaitingHeadCalls waiting, Clock clock) {
        this.tickets = tickets;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var number = TicketVariables.number(process, NUMBER);
        var ticket = tickets.find(new TicketId(number)).orElseThrow(() -> unknown(number));
        waiting.refuseSecond(ticket);
        var by = Agents.current();
        var reason = TicketVariables.text(process, REASON);
        ticket.callHead(by, reason, clock.instant());
        tickets.save(ticket);
        process.setProcessBusinessKey(HandleTicketProcess.businessKey(ticket.id()));
        process.setVariables(TicketVariables.card(ticket));
        process.removeVariable(NUMBER);
        process.removeVariable(REASON);
    }

    private static Refusal unknown(int number) {
        return new Refusal(
                "Заявки № " + number + " нет. Проверьте номер.", "There is no ticket no. " + number + ". Check it.");
    }
}
