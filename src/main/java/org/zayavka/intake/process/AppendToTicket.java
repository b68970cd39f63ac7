package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
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
        try {
            intake.append(IntakeVariables.letter(process), IntakeVariables.verdict(process));
        } catch (IllegalArgumentException wrongTicket) {
            // What the form alone can't know: the person gets the words back and can correct the number.
            throw new FormFieldValidationException(null, wrongTicket.getMessage(), wrongTicket);
        }
        IntakeVariables.reviewed(process);
    }
}
