package org.zayavka.quality.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.zayavka.quality.CallEnd;
import org.zayavka.quality.QualityCalls;
import org.zayavka.shared.Refusal;

/** Keeps what was answered, or that nobody was reached (S1.8). */
@Component
class KeepQualityCall implements JavaDelegate {

    private final QualityCalls calls;

    KeepQualityCall(QualityCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution process) {
        var end = end(process);
        process.setVariable(QualityVariables.CALL_END, end.how().code());
        if (end.callAgainAt() != null) {
            process.setVariable(QualityVariables.CALL_AGAIN_AT, Date.from(end.callAgainAt()));
        }
        process.removeVariables(QualityVariables.OF_THE_TALK);
    }

    private CallEnd end(DelegateExecution process) {
        var ticket = QualityVariables.ticket(process);
        var by = QualityVariables.by();
        return switch (QualityVariables.text(process, QualityVariables.CALL_END)) {
            case QualityVariables.ANSWERED -> calls.answered(ticket, QualityVariables.answers(process), by);
            case QualityVariables.NOT_REACHED -> calls.notReached(ticket, QualityVariables.callUntil(process), by);
            case QualityVariables.REFUSED -> calls.refused(ticket, by);
            default -> throw new Refusal("Выберите, чем кончился звонок.", "Choose what came of the call.");
        };
    }
}
