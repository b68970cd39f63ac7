package org.zayavka.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;

/** Facts in the shape in which the engine hands variables to a form; none of it becomes a variable. */
final class FactFields {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FactFields() {}

    static List<FormField> of(Map<String, Object> facts) {
        var fields = new ArrayList<FormField>();
        facts.forEach((name, fact) -> {
            var field = new FormFieldImpl();
            field.setId(name);
            field.setValue(typed(fact));
            fields.add(field);
        });
        return fields;
    }

    private static TypedValue typed(Object fact) {
        if (fact instanceof Map || fact instanceof Iterable) {
            return SpinValues.jsonValue(write(fact)).create();
        }
        if (fact instanceof BigDecimal number) {
            return Variables.doubleValue(number.doubleValue());
        }
        return fact instanceof Number || fact instanceof Boolean
                ? Variables.untypedValue(fact)
                : Variables.stringValue(fact.toString());
    }

    private static String write(Object fact) {
        try {
            return JSON.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a fact for a form that is no JSON: " + fact, e);
        }
    }
}
