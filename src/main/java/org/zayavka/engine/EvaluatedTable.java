package org.zayavka.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLiteralExpressionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionLogicEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedInput;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** What one table saw and said: numbers, words and yes or no as they are, anything else as text. */
record EvaluatedTable(
        String decision,
        String name,
        int version,
        String definition,
        Map<String, @Nullable Object> inputs,
        List<String> rules,
        List<Map<String, @Nullable Object>> outputs) {

    static EvaluatedTable of(DmnDecisionLogicEvaluationEvent event) {
        var definition = (DecisionDefinition) event.getDecision();
        var name = definition.getName();
        return new EvaluatedTable(
                definition.getKey(),
                name == null ? definition.getKey() : name,
                definition.getVersion(),
                definition.getId(),
                inputs(event),
                rules(event),
                outputs(event));
    }

    private static Map<String, @Nullable Object> inputs(DmnDecisionLogicEvaluationEvent event) {
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            for (var input : table.getInputs()) {
                inputs.put(heading(input), plain(input.getValue()));
            }
        }
        return inputs;
    }

    private static String heading(DmnEvaluatedInput input) {
        return input.getName() == null ? input.getId() : input.getName();
    }

    private static List<String> rules(DmnDecisionLogicEvaluationEvent event) {
        return event instanceof DmnDecisionTableEvaluationEvent table
                ? table.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()
                : List.of();
    }

    private static List<Map<String, @Nullable Object>> outputs(DmnDecisionLogicEvaluationEvent event) {
        if (event instanceof DmnDecisionTableEvaluationEvent table) {
            return table.getCollectResultName() == null
                    ? table.getMatchingRules().stream()
                            .map(EvaluatedTable::outputs)
                            .toList()
                    : List.of(one(table.getCollectResultName(), table.getCollectResultValue()));
        }
        var literal = (DmnDecisionLiteralExpressionEvaluationEvent) event;
        return List.of(one(literal.getOutputName(), literal.getOutputValue()));
    }

    private static Map<String, @Nullable Object> outputs(DmnEvaluatedDecisionRule rule) {
        var outputs = new LinkedHashMap<String, @Nullable Object>();
        rule.getOutputEntries()
                .values()
                .forEach(output -> outputs.put(output.getOutputName(), plain(output.getValue())));
        return outputs;
    }

    private static Map<String, @Nullable Object> one(String name, @Nullable TypedValue value) {
        var output = new LinkedHashMap<String, @Nullable Object>();
        output.put(name, plain(value));
        return output;
    }

    private static @Nullable Object plain(@Nullable TypedValue typed) {
        var value = typed == null ? null : typed.getValue();
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
