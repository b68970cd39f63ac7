package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Keeps a letter without an answer: machine mail (complaint 1), or a person decided so (S5.7). */
@Component
class FileMessage implements JavaDelegate {

    private final Intake intake;

    FileMessage(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        intake.file(IntakeVariables.letter(process), IntakeVariables.verdict(process));
        IntakeVariables.reviewed(process);
    }
}
