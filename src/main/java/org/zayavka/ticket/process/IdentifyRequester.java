package org.zayavka.ticket.process;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.ticket.Tickets;

/** Lays out what the tables of priority, promise and queue ask about (S4.3). */
@Component
class IdentifyRequester implements JavaDelegate {

    private final Tickets tickets;
    private final Customers customers;

    IdentifyRequester(Tickets tickets, Customers customers) {
        this.tickets = tickets;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var contract = Optional.ofNullable(ticket.requester().contract()).flatMap(customers::contract);
        var identified = ticket.requester().identified();
        TicketVariables.fact(
                process,
                "plan",
                contract.filter(known -> identified).map(Contract::plan).orElse("none"));
        TicketVariables.fact(
                process, "debtor", contract.filter(Contract::isDebtor).isPresent());
        TicketVariables.fact(process, "identified", identified);
        TicketVariables.fact(process, "department", ticket.department());
        TicketVariables.fact(process, "declaredUrgent", ticket.declaredUrgent());
        TicketVariables.fact(process, "impact", ticket.impact().code());
        TicketVariables.fact(process, "subjectText", ticket.subject().toLowerCase(Locale.ROOT));
    }
}
