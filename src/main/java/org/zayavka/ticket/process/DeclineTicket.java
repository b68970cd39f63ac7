package org.zayavka.ticket.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Outcome;

/** Records that the desk declines, with its reason (S3.9). */
@Component
class DeclineTicket implements JavaDelegate {

    private final Solutions solutions;

    DeclineTicket(Solutions solutions) {
        this.solutions = solutions;
    }

    @Override
    public void execute(DelegateExecution process) {
        solutions.give(Outcome.DECLINED, process);
    }
}
