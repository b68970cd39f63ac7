package org.zayavka.ticket.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contract;
import org.zayavka.ticket.Plans;
import org.zayavka.ticket.StandingPromises;
import org.zayavka.ticket.Tickets;

/** Lays out what the tables of priority, promise and queue ask about (S4.3). */
@Component
class IdentifyRequester implements JavaDelegate {

    private final Tickets tickets;
    private final Plans plans;
    private final StandingPromises standing;

    IdentifyRequester(Tickets tickets, Plans plans, StandingPromises standing) {
        this.tickets = tickets;
        this.plans = plans;
        this.standing = standing;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        TicketVariables.fact(process, "plan", plans.plan(ticket));
        TicketVariables.fact(
                process,
                "debtor",
                plans.contract(ticket).filter(Contract::isDebtor).isPresent());
        TicketVariables.fact(process, "identified", ticket.requester().identified());
        TicketVariables.fact(process, "department", ticket.department());
        TicketVariables.fact(process, "declaredUrgent", ticket.declaredUrgent());
        TicketVariables.fact(process, "impact", ticket.impact().code());
        TicketVariables.fact(process, "subjectText", ticket.subject().toLowerCase(Locale.ROOT));
        TicketVariables.fact(process, "priorityStands", standing.priorityStands(ticket));
        // With this priority the level stands, too; with none when plan or department are others.
        TicketVariables.fact(
                process,
                "standingPriority",
                standing.levelFollowsPriority(ticket) ? ticket.priority().code() : "");
    }
}
