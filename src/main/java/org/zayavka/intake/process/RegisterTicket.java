package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Makes a letter a ticket (S4.1). */
@Component
class RegisterTicket implements JavaDelegate {

    private final Intake intake;

    RegisterTicket(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        intake.register(IntakeVariables.letter(process), IntakeVariables.verdict(process));
        IntakeVariables.reviewed(process);
    }
}
