package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Tells the ticket that its letter came to another mailbox too (complaint 7). */
@Component
class NoteCopy implements JavaDelegate {

    private final Intake intake;

    NoteCopy(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        intake.noteCopy(IntakeVariables.letter(process), IntakeVariables.verdict(process));
    }
}
