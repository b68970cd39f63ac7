package org.zayavka.ticket.process;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Tickets;

/**
 * A deadline passed: begins its escalation as a process of its own (S1.3). As a called one it would end with the ticket's
 * process, and whoever withdraws a ticket would take the explanation away with it.
 */
@Component
class EscalateBreach implements JavaDelegate {

    private static final String PROCESS = "escalateDeadline";
    private static final String BREACH = "breach";

    private final Tickets tickets;

    EscalateBreach(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public void execute(DelegateExecution process) {
        var ticket = tickets.get(TicketVariables.ticket(process));
        var variables = new HashMap<>(TicketVariables.card(ticket));
        variables.put(TicketVariables.PRIORITY, ticket.priority().code());
        variables.put(TicketVariables.TASK_PRIORITY, ticket.taskPriority());
        variables.put(TicketVariables.CLOCK, TicketVariables.clock(process).code());
        variables.put(TicketVariables.LEVEL, BREACH);
        process.getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByKey(PROCESS, HandleTicketProcess.businessKey(ticket.id()), variables);
    }
}
