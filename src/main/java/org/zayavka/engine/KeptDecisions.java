package org.zayavka.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps each decision a process asked for. The engine could do that too, at history level full, which costs a third of
 * the throughput; this is one insert. A table tried out by hand, without a process, leaves no trace.
 */
@Component
@Order(120)
@DependsOnDatabaseInitialization
class KeptDecisions extends AbstractProcessEnginePlugin {

    private final TracesInDatabase traces;

    KeptDecisions(TracesInDatabase traces) {
        this.traces = traces;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var dmn = engine.getDmnEngineConfiguration();
        if (dmn == null) {
            dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            engine.setDmnEngineConfiguration(dmn);
        }
        var failures = new SilentFailures();
        dmn.getCustomPostDecisionEvaluationListeners().add(failures::tell);
        dmn.getCustomPostDecisionEvaluationListeners().add(this::keep);
    }

    private void keep(DmnDecisionEvaluationEvent event) {
        var asked = Context.getCoreExecutionContext();
        if (asked == null
                || !(asked.getExecution() instanceof ExecutionEntity execution)
                || !(event.getDecisionResult().getDecision() instanceof DecisionDefinition decision)) {
            return;
        }
        var businessKey = execution.getProcessBusinessKey();
        if (businessKey != null) {
            traces.keep(new Evaluation(
                    businessKey,
                    execution.getProcessDefinition().getKey(),
                    execution.getActivityId(),
                    decision.getKey(),
                    decision.getVersion(),
                    decision.getId(),
                    ClockUtil.getCurrentTime().toInstant(),
                    tables(event)));
        }
    }

    private static List<EvaluatedTable> tables(DmnDecisionEvaluationEvent event) {
        return Stream.concat(Stream.of(event.getDecisionResult()), event.getRequiredDecisionResults().stream())
                .map(EvaluatedTable::of)
                .toList();
    }
}
