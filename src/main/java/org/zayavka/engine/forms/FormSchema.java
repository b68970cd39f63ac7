package org.zayavka.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of a form, those in groups included, in the order in which they stand. */
record FormSchema(List<Field> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WITH_VALUE = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "expression");

    static FormSchema read(byte[] form) {
        try {
            var fields = new ArrayList<Field>();
            collect(JSON.readTree(form), List.of(), fields);
            return new FormSchema(List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException("a deployed form that is no JSON", e);
        }
    }

    Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static void collect(JsonNode parent, List<String> hides, List<Field> fields) {
        for (var component : parent.path("components")) {
            var own = withOwn(hides, component.path("conditional").path("hide").asText(""));
            if (WITH_VALUE.contains(component.path("type").asText()) && component.hasNonNull("key")) {
                fields.add(new Field(component, own));
            }
            collect(component, own, fields);
        }
    }

    private static List<String> withOwn(List<String> hides, String own) {
        if (!own.startsWith("=")) {
            return hides;
        }
        var all = new ArrayList<>(hides);
        all.add(own.substring(1));
        return List.copyOf(all);
    }
}
