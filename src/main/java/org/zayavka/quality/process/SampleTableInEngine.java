package org.zayavka.quality.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.quality.SampleFacts;
import org.zayavka.quality.SampleTable;

/**
 * Asks the latest version of {@code qualitySample} without a process: one statement finds out which that is, the rest is
 * in memory. A table that fails must not keep a ticket from being closed.
 */
@Component
class SampleTableInEngine implements SampleTable {

    static final String DECISION = "qualitySample";
    static final String SHARE = "share";
    static final String REASON = "sampleReason";

    private static final Logger LOG = LoggerFactory.getLogger(SampleTableInEngine.class);

    private final ProcessEngineConfigurationImpl engine;

    SampleTableInEngine(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public Sample decide(SampleFacts facts) {
        return engine.getCommandExecutorTxRequired().execute(context -> decideHere(facts));
    }

    /** What is thrown within a command would undo the whole transaction. */
    private Sample decideHere(SampleFacts facts) {
        try {
            var table = engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(DECISION);
            return sample(table, facts);
        } catch (RuntimeException broken) {
            LOG.error("The table {} can't say whom to phone about {}: nobody is phoned", DECISION, facts, broken);
            return Sample.NONE;
        }
    }

    private Sample sample(DecisionDefinition table, SampleFacts facts) {
        // The engine keeps both in one object.
        var result = engine.getDmnEngine()
                .evaluateDecision((DmnDecision) table, of(facts))
                .getSingleResult();
        if (result == null) {
            return Sample.NONE;
        }
        var share = result.getEntry(SHARE) instanceof Number number ? number.intValue() : 0;
        return new Sample(share, String.valueOf(result.<Object>getEntry(REASON)), table.getVersion());
    }

    private static Map<String, Object> of(SampleFacts facts) {
        return Map.of(
                "phonedThisMonth", facts.phonedThisMonth(),
                "reopened", facts.reopened(),
                "breached", facts.breached(),
                "company", facts.company(),
                "plan", facts.plan(),
                "priority", facts.priority());
    }
}
