package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;

/**
 * Closes the ticket of the call: the yes was given on the phone. A transaction of its own, because the ticket's process
 * must be seen waiting for it.
 */
@Component
class ConfirmByPhone implements JavaDelegate {

    private final TakingCalls calls;

    ConfirmByPhone(TakingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        calls.confirm(CallVariables.call(process));
    }
}
