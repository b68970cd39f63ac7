package org.zayavka.quality.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.quality.QualityCalls;

/** Keeps what the head of the desk found out and agreed on (S1.7). */
@Component
class KeepRatingAnswer implements JavaDelegate {

    private final QualityCalls calls;

    KeepRatingAnswer(QualityCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        calls.answerRating(
                QualityVariables.ticket(process),
                QualityVariables.text(process, QualityVariables.RATING_ANSWER),
                QualityVariables.by());
        process.removeVariable(QualityVariables.RATING_ANSWER);
    }
}
