package org.zayavka.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Outcome;

/** Ends the waiting for an answer that never came. */
@Component
class GiveUp implements JavaDelegate {

    private final Solutions solutions;

    GiveUp(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution process) {
        solutions.give(Outcome.NO_ANSWER, process);
    }
}
