package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;
import org.zayavka.shared.DeskSettings;

/** Makes the call a ticket (S4.1), with the visit that was agreed on (S3.8). */
@Component
class RegisterCallTicket implements JavaDelegate {

    private final TakingCalls calls;
    private final DeskSettings desk;

    RegisterCallTicket(TakingCalls calls, DeskSettings desk) {
        this.calls = calls;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution process) {
        calls.register(CallVariables.call(process), CallVariables.ticket(process, desk.zone()));
        process.removeVariables(CallVariables.OF_THE_TICKET);
    }
}
