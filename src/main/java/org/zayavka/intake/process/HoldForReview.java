package org.zayavka.intake.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.intake.Intake;

/** Puts a letter before a person; the ticket that it names is told (complaint 6). */
@Component
class HoldForReview implements JavaDelegate {

    private final Intake intake;

    HoldForReview(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution process) {
        var held = intake.hold(IntakeVariables.letter(process), IntakeVariables.verdict(process));
        IntakeVariables.waitForReview(process, held);
    }
}
