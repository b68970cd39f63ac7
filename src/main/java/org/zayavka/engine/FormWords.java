package org.zayavka.engine;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people read in a component of a form: Russian where form-js has it, English beside it in the component's custom
 * properties, {@code "properties": {"en:label": "Outcome", "en:value:solved": "Solved"}}.
 */
public final class FormWords {

    /** What the names of all properties with English begin with. */
    public static final String ENGLISH = "en:";

    /** Before the value of an option. */
    public static final String OPTION = ENGLISH + "value:";

    /** What to write instead of a text that has not the form of its field's pattern. */
    public static final String PATTERN = "said:pattern";

    /** Before the key of a table's column. */
    public static final String COLUMN = ENGLISH + "column:";

    /** The single pieces, by the property with their English. */
    public static final Map<String, JsonPointer> PIECES = Stream.of(
                    "/label",
                    "/description",
                    "/text",
                    "/content",
                    "/alt",
                    "/dateLabel",
                    "/timeLabel",
                    "/appearance/prefixAdorner",
                    "/appearance/suffixAdorner")
            .map(JsonPointer::compile)
            .collect(Collectors.toMap(FormWords::property, place -> place, (one, other) -> one, LinkedHashMap::new));

    private FormWords() {}

    /**
     * The pieces that stand in the component itself, by the property with their English. An option of an expression
     * comes with the whole expression.
     */
    public static Map<String, String> of(JsonNode component) {
        var words = new LinkedHashMap<String, String>();
        PIECES.forEach((property, place) -> add(words, property, component.at(place)));
        add(words, ENGLISH + PATTERN, component.path("properties").path(PATTERN));
        component
                .path("values")
                .forEach(option -> add(words, OPTION + option.path("value").asText(), option.path("label")));
        component
                .path("columns")
                .forEach(column -> add(words, COLUMN + column.path("key").asText(), column.path("label")));
        var choices = component.path("valuesExpression");
        if (choices.asText("").startsWith("=")) {
            FeelTexts.options(choices.asText().substring(1))
                    .texts()
                    .forEach(option -> add(words, OPTION + option, choices));
        }
        return words;
    }

    /** Empty if there is none: then the Russian is shown to everybody. */
    public static Optional<String> english(JsonNode component, String property) {
        var english = component.path("properties").path(property);
        return english.isTextual() && !english.asText().isBlank() ? Optional.of(english.asText()) : Optional.empty();
    }

    private static void add(Map<String, String> words, String property, JsonNode text) {
        if (text.isTextual() && !text.asText().isBlank()) {
            words.put(property, text.asText());
        }
    }

    /** Modeler calls them so, without "adorner". */
    private static String property(JsonPointer place) {
        return ENGLISH + place.last().getMatchingProperty().replace("Adorner", "");
    }
}
