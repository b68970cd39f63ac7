package org.zayavka.visit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.process.TicketVariables;
import org.zayavka.visit.Visits;

/** Looks whether somebody has said already what the visit needs (S3.3): the operator of a call, the customer. */
@Component
class LookUpVisit implements JavaDelegate {

    private final Visits visits;

    LookUpVisit(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution process) {
        var visit = visits.current(TicketVariables.ticket(process));
        visit.ifPresent(
                known -> process.setVariable(VisitVariables.VISIT, known.id().value()));
        VisitVariables.fact(process, VisitVariables.KNOWN, visit.isPresent());
        process.setVariable(VisitVariables.OUTCOME, "");
    }
}
