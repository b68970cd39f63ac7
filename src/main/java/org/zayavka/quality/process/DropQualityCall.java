package org.zayavka.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.quality.QualityCalls;

/** It is too late to ask: the call is off. */
@Component
class DropQualityCall implements JavaDelegate {

    private final QualityCalls calls;

    DropQualityCall(QualityCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        calls.drop(QualityVariables.ticket(process));
    }
}
