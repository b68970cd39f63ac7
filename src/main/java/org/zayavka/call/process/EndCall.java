package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;

/** Keeps what the operator filled in; none of it stays with the process. */
@Component
class EndCall implements JavaDelegate {

    private final TakingCalls calls;

    EndCall(TakingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        var call = CallVariables.call(process);
        if (CallVariables.isToBeVerifiedAgain(process)) {
            calls.restate(
                    call,
                    CallVariables.text(process, CallVariables.CONTRACT_NUMBER),
                    CallVariables.text(process, CallVariables.SURNAME));
        } else {
            calls.end(call, CallVariables.end(process));
        }
        process.removeVariables(CallVariables.OF_THE_TALK);
    }
}
