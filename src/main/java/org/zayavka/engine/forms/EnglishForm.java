package org.zayavka.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import org.zayavka.engine.FormWords;

/** A form as a reader of English gets it: each piece that has an English text shows it, all others stay as they are. */
final class EnglishForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EnglishForm() {}

    /** The same bytes if they are no form. */
    static byte[] of(byte[] form) {
        try {
            var tree = JSON.readTree(form);
            components(tree);
            return tree.path("components").isArray() ? JSON.writeValueAsBytes(tree) : form;
        } catch (JsonProcessingException notJson) {
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void components(JsonNode parent) {
        for (var component : parent.path("components")) {
            if (component instanceof ObjectNode words) {
                pieces(words);
                named(words.path("values"), "value", FormWords.OPTION, words);
                named(words.path("columns"), "key", FormWords.COLUMN, words);
                computedOptions(words);
            }
            components(component);
        }
    }

    private static void pieces(ObjectNode component) {
        FormWords.PIECES.forEach((property, place) -> {
            if (component.at(place).isTextual() && component.at(place.head()) instanceof ObjectNode holder) {
                FormWords.english(component, property)
                        .ifPresent(english -> holder.put(place.last().getMatchingProperty(), english));
            }
        });
    }

    private static void named(JsonNode parts, String name, String prefix, JsonNode component) {
        for (var part : parts) {
            if (part instanceof ObjectNode option) {
                FormWords.english(component, prefix + option.path(name).asText())
                        .ifPresent(english -> option.put("label", english));
            }
        }
    }

    /** Goes through whatever the expression gives, and gives the options known by their value another label. */
    private static void computedOptions(ObjectNode component) {
        var expression = component.path("valuesExpression").asText("");
        var labels = new TreeMap<String, String>();
        component.path("properties").fieldNames().forEachRemaining(property -> {
            if (property.startsWith(FormWords.OPTION)) {
                FormWords.english(component, property)
                        .ifPresent(english -> labels.put(property.substring(FormWords.OPTION.length()), english));
            }
        });
        if (!expression.startsWith("=") || labels.isEmpty()) {
            return;
        }
        // On a line of its own the bracket is no part of a comment at the end of the expression.
        var english = new StringBuilder("=for option in (" + expression.substring(1) + "\n) return ");
        labels.forEach((value, label) -> english.append(oneOf(Plain.write(value), Plain.write(label))));
        component.put("valuesExpression", english + "option");
    }

    /** An option is a context with a label and a value, or the value alone. */
    private static String oneOf(String value, String label) {
        return "if option = %1$s or string(option.value) = %1$s then {label: %2$s, value: if option = %1$s then option else option.value} else "
                .formatted(value, label);
    }
}
