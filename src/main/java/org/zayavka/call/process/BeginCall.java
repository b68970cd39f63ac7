package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;

/** Keeps the call: from here on it is not lost (S3.7). */
@Component
class BeginCall implements JavaDelegate {

    private final TakingCalls calls;

    BeginCall(TakingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        CallVariables.begin(process, calls.begin(CallVariables.started(process)));
    }
}
