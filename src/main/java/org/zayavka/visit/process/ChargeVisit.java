package org.zayavka.visit.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.visit.Fees;
import org.zayavka.visit.Visits;

/**
 * Nobody let the engineer in: charged by the price list, once (S3.4). Whoever learned of the time too late to have been
 * free to change it owes nothing.
 */
@Component
class ChargeVisit implements JavaDelegate {

    private final Visits visits;
    private final Fees fees;
    private final Clock clock;

    ChargeVisit(Visits visits, Fees fees, Clock clock) {
        this.visits = visits;
        this.fees = fees;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var visit = visits.get(VisitVariables.visit(process));
        if (visit.mayCost()) {
            fees.charge(visit, "nobodyThere", clock.instant());
        }
    }
}
