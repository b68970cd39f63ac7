package org.zayavka.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which cells of a table failed. FEEL answers null to what it can't evaluate, and the rule just doesn't apply;
 * whoever wrote the table would never learn it.
 */
final class SilentFailures {

    private static final Logger LOG = LoggerFactory.getLogger(SilentFailures.class);
    /** A thread evaluates one decision after the other; of one that broke off, no more than this is left over. */
    private static final int MOST = 20;

    /** What a cell that is a condition of its own ("a = b") says of input of another type while it does not hold. */
    private static final Pattern CONDITION = Pattern.compile("Can't compare .* with '(?:true|false)'", Pattern.DOTALL);

    private static final ThreadLocal<List<Failure>> NOTED = ThreadLocal.withInitial(ArrayList::new);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    static void note(String cell, String reason) {
        var noted = NOTED.get();
        if (noted.size() < MOST && !CONDITION.matcher(reason).matches()) {
            noted.add(new Failure(cell, reason));
        }
    }

    /** Each cell once per version of the table, until the desk starts again. */
    void tell(DmnDecisionEvaluationEvent event) {
        var noted = NOTED.get();
        if (noted.isEmpty()) {
            return;
        }
        NOTED.remove();
        if (event.getDecisionResult().getDecision() instanceof DecisionDefinition asked) {
            noted.stream()
                    .filter(failure -> told.add(asked.getId() + " " + failure.cell()))
                    .forEach(failure -> LOG.warn(
                            "Decision {}, version {}: a cell could not be evaluated, its rule may never apply: {} ({})."
                                    + " Tables evaluated: {}",
                            asked.getKey(),
                            asked.getVersion(),
                            shortened(failure.cell()),
                            shortened(failure.reason()),
                            tables(event)));
        }
    }

    private static List<String> tables(DmnDecisionEvaluationEvent event) {
        return Stream.concat(Stream.of(event.getDecisionResult()), event.getRequiredDecisionResults().stream())
                .map(DmnDecisionLogicEvaluationEvent::getDecision)
                .map(DmnDecision::getKey)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private record Failure(String cell, String reason) {}
}
