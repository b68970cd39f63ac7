package org.zayavka.quality.process;

import java.util.Date;
import java.util.HashMap;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.quality.CallPlanned;

/** Begins {@code qualityCall} for each planned call, in the same transaction. */
@Component
class QualityCallProcess {

    private final RuntimeService runtime;

    QualityCallProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(CallPlanned call) {
        var variables = new HashMap<>(QualityVariables.card(call.ticket(), call.subject(), call.company()));
        variables.put(QualityVariables.CALL_UNTIL, Date.from(call.until()));
        runtime.startProcessInstanceByMessage(
                QualityMessages.CALL_PLANNED, QualityVariables.businessKey(call.ticket()), variables);
    }
}
