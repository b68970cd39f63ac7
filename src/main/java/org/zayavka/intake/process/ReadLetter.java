package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Reads the letter and lays out what the table {@code messageKind} asks about. */
@Component
class ReadLetter implements JavaDelegate {

    private final Intake intake;

    ReadLetter(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        IntakeVariables.write(process, intake.read(IntakeVariables.letter(process)));
    }
}
