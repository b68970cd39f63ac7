package org.zayavka.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Outcome;

/** Records the solution and when silence closes the ticket (S1.4, S1.6). */
@Component
class SolveTicket implements JavaDelegate {

    private final Solutions solutions;

    SolveTicket(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution process) {
        solutions.give(Outcome.SOLVED, process);
    }
}
