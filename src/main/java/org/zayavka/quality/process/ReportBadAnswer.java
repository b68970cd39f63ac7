package org.zayavka.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.quality.QualityCalls;

/** The head of the desk hears of a bad answer at once (S1.7). */
@Component
class ReportBadAnswer implements JavaDelegate {

    private final QualityCalls calls;

    ReportBadAnswer(QualityCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        calls.report(QualityVariables.ticket(process));
    }
}
