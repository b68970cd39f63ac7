package org.zayavka.intake.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Reception;
import org.zayavka.intake.Intake;
import org.zayavka.intake.LetterKey;
import org.zayavka.shared.InboxId;

/** Starts the process of a message that came in, in the transaction that marks the message as done. */
@Component
class ReceiveMessageProcess implements Reception {

    private final RuntimeService runtime;
    private final Intake intake;

    ReceiveMessageProcess(RuntimeService runtime, Intake intake) {
        this.runtime = runtime;
        this.intake = intake;
    }

    @Override
    public void receive(InboxId id, boolean lastAttempt) {
        if (lastAttempt) {
            intake.giveUpReading(id);
        }
        runtime.startProcessInstanceByMessage(IntakeMessages.ARRIVED, LetterKey.of(id), IntakeVariables.start(id));
    }
}
