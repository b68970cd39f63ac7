package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Files the report of a mail server with the ticket of the letter that did not arrive. */
@Component
class MarkUndeliverable implements JavaDelegate {

    private final Intake intake;

    MarkUndeliverable(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        intake.markUndeliverable(IntakeVariables.letter(process), IntakeVariables.verdict(process));
    }
}
