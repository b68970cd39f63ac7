package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Hands a letter to the department that it is for (S5.8). */
@Component
class HandOver implements JavaDelegate {

    private final Intake intake;

    HandOver(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        intake.handOver(IntakeVariables.letter(process), IntakeVariables.verdict(process));
    }
}
