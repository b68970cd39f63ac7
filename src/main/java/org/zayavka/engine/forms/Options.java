package org.zayavka.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.Feel;

/** The choices of a select, wherever its form takes them from. */
final class Options {

    private Options() {}

    /** The values that may be chosen, as text; none if their source is empty. */
    static Set<String> of(Field field, Map<String, @Nullable Object> shown) {
        var schema = field.schema();
        if (schema.hasNonNull("valuesKey")) {
            return values(shown.get(schema.get("valuesKey").asText()));
        }
        return field.expression("valuesExpression")
                .map(expression -> values(Feel.value(expression, shown).orElse(null)))
                .orElseGet(() -> written(schema.path("values")));
    }

    private static Set<String> written(JsonNode values) {
        var options = new HashSet<String>();
        values.forEach(option -> options.add(option.path("value").asText()));
        return options;
    }

    private static Set<String> values(@Nullable Object source) {
        return source instanceof Collection<?> options
                ? options.stream()
                        .map(option -> option instanceof Map<?, ?> pair ? pair.get("value") : option)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
