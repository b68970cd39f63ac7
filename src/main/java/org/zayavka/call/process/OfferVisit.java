package org.zayavka.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.call.TakingCalls;

/** A quarter of an hour has not been enough (S3.8): the operator is told. */
@Component
class OfferVisit implements JavaDelegate {

    private final TakingCalls calls;

    OfferVisit(TakingCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        calls.offerVisit(CallVariables.call(process));
    }
}
