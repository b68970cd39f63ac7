package org.zayavka.engine.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known while a submit is checked.
 *
 * @param submitted the values that came, plain
 * @param shown what the form showed before: the variables, and over them the facts
 */
record Answers(Map<String, @Nullable Object> submitted, Map<String, @Nullable Object> shown) {

    static Answers of(VariableMap submitted, @Nullable VariableScope scope, Map<String, Object> facts) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        submitted.keySet().forEach(key -> values.put(key, Plain.of(submitted.getValueTyped(key))));
        var shown = new HashMap<String, @Nullable Object>();
        if (scope != null) {
            var variables = scope.getVariablesTyped(false);
            variables.keySet().forEach(key -> shown.put(key, Plain.of(variables.getValueTyped(key))));
        }
        facts.forEach((key, fact) -> shown.put(key, Plain.of(fact)));
        return new Answers(values, shown);
    }

    /** What conditions see: the form as it is submitted. A field that did not come is as empty as it looks. */
    Map<String, @Nullable Object> known(FormSchema form) {
        var known = new HashMap<String, @Nullable Object>(shown);
        form.fields().forEach(field -> known.putIfAbsent(field.key(), null));
        known.putAll(submitted);
        return known;
    }

    Set<String> keys() {
        return submitted.keySet();
    }
}
