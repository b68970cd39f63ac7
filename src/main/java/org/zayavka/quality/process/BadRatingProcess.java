package org.zayavka.quality.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zayavka.quality.RatedBadly;

/** Begins {@code badRating}, in the same transaction. While the head has the task, a change finds an open door. */
@Component
class BadRatingProcess {

    private final RuntimeService runtime;

    BadRatingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(RatedBadly fact) {
        var key = QualityVariables.businessKey(fact.ticket());
        var waits = runtime.createProcessInstanceQuery()
                .processDefinitionKey("badRating")
                .processInstanceBusinessKey(key)
                .count();
        if (waits == 0) {
            runtime.startProcessInstanceByMessage(
                    QualityMessages.RATED_BADLY,
                    key,
                    QualityVariables.card(fact.ticket(), fact.subject(), fact.company()));
        }
    }
}
