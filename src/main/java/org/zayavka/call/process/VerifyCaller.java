package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;

/** Looks who calls, by the contract and the surname that were stated (S3.7). */
@Component
class VerifyCaller implements JavaDelegate {

    private final TakingCalls calls;

    VerifyCaller(TakingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        var call = CallVariables.call(process);
        CallVariables.write(process, calls.verify(call));
        CallVariables.card(process, calls.call(call));
    }
}
