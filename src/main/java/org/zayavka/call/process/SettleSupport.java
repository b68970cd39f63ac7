package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;

/** Keeps what the table has decided, and when to offer a visit (S3.8). */
@Component
class SettleSupport implements JavaDelegate {

    private final TakingCalls calls;

    SettleSupport(TakingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        var offerVisitAt = calls.settle(
                CallVariables.call(process),
                CallVariables.text(process, CallVariables.SUPPORT),
                CallVariables.text(process, CallVariables.SUPPORT_REASON));
        CallVariables.offerVisitAt(process, offerVisitAt);
    }
}
