package org.zayavka.visit.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.process.Agents;
import org.zayavka.visit.Reminders;
import org.zayavka.visit.SlotKey;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/** Agrees the time that was found or chosen; one that was agreed on the board is only taken over (S3.5). */
@Component
class AgreeVisit implements JavaDelegate {

    private final Visits visits;
    private final Reminders reminders;
    private final Clock clock;

    AgreeVisit(Visits visits, Reminders reminders, Clock clock) {
        this.visits = visits;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var now = clock.instant();
        var visit = visits.get(VisitVariables.visit(process));
        if (visit.state() == VisitState.REQUESTED) {
            var slot = SlotKey.parse(VisitVariables.text(process, VisitVariables.SLOT));
            visit = visits.agree(visit.id(), slot.engineer(), slot.start(), Agents.current(), visit.version(), now);
        }
        process.removeVariable(VisitVariables.SLOT);
        VisitVariables.write(process, visit, reminders.at(visit.agreedStart(), now));
    }
}
