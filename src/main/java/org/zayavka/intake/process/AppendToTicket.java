package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Adds a letter to the ticket that it answers (S5.3), or to which a person wants it added. */
@Component
class AppendToTicket implements JavaDelegate {

    private final Intake intake;

    AppendToTicket(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        intake.append(IntakeVariables.letter(process), IntakeVariables.verdict(process));
        IntakeVariables.reviewed(process);
    }
}
