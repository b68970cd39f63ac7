package org.zayavka.ticket.process;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.TicketReaders;
import org.zayavka.ticket.Tickets;

/** One of us calls the head from Tasklist (S1.7): finds the ticket by the number in the form. */
@Component
class RecordHeadCall implements JavaDelegate {

    private static final String NUMBER = "ticketNumber";
    private static final String REASON = "callReason";

    private final Tickets tickets;
    private final TicketReaders readers;
    private final WaitingHeadCalls waiting;
    private final Clock clock;

    RecordHeadCall(Tickets tickets, TicketReaders readers, WaitingHeadCalls waiting, Clock clock) {
        this.tickets = tickets;
        this.readers = readers;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var by = Agents.current();
        var number = TicketVariables.typedTicket(process, NUMBER).orElseThrow(RecordHeadCall::unnamed);
        var ticket = Optional.of(number)
                .filter(known -> by.isEmpty() || readers.mayRead(by, known))
                .flatMap(tickets::find)
                .orElseThrow(() -> unknown(number));
        waiting.refuseSecond(ticket);
        var reason = TicketVariables.text(process, REASON);
        ticket.callHead(by, reason, clock.instant());
        tickets.save(ticket);
        process.setProcessBusinessKey(HandleTicketProcess.businessKey(ticket.id()));
        process.setVariables(TicketVariables.card(ticket));
        process.removeVariable(NUMBER);
        process.removeVariable(REASON);
    }

    private static Refusal unnamed() {
        return new Refusal("Укажите номер заявки.", "Give the number of the ticket.");
    }

    /** Whether there is one that this person may not read is not told. */
    private static Refusal unknown(TicketId number) {
        return new Refusal(
                "Заявки № " + number + " нет среди тех, что вам видны. Проверьте номер.",
                "There is no ticket no. " + number + " among those you may see. Check the number.");
    }
}
