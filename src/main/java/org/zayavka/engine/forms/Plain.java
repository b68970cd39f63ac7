package org.zayavka.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Values of the engine as plain ones: text, numbers, booleans, lists and maps, the way a form sees them. */
final class Plain {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Nothing that a reader would see: spaces of all widths, marks of format and of variation, fillers of Hangul, the
     * empty Braille pattern. Unicode calls most of them "default ignorable"; Java's patterns don't know that property.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\x{34F}\\x{115F}\\x{1160}"
            + "\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}"
            + "\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]*");

    private Plain() {}

    static @Nullable Object of(@Nullable TypedValue typed) {
        if (typed == null) {
            return null;
        }
        if (typed instanceof SerializableValue serialized && !serialized.isDeserialized()) {
            return isJson(serialized) ? read(serialized.getValueSerialized()) : serialized;
        }
        return of(typed.getValue());
    }

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof SpinJsonNode json) {
            return read(json.toString());
        }
        if (value instanceof Collection || value instanceof Map) {
            return JSON.convertValue(value, Object.class);
        }
        return value instanceof JsonNode json ? JSON.convertValue(json, Object.class) : value;
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Nothing, a text in which nothing can be seen, an empty list. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && INVISIBLE.matcher(text).matches())
                || (value instanceof Collection<?> list && list.isEmpty());
    }

    /** Equal as a person reads them: 1 and 1.0, nothing and an empty text. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (isEmpty(one) || isEmpty(other)) {
            return isEmpty(one) && isEmpty(other);
        }
        if (one instanceof Number first && other instanceof Number second) {
            return Double.compare(first.doubleValue(), second.doubleValue()) == 0;
        }
        return String.valueOf(one)
                .replace("\r\n", "\n")
                .equals(String.valueOf(other).replace("\r\n", "\n"));
    }

    private static boolean isJson(SerializableValue value) {
        return value.getType() != null
                && ("json".equals(value.getType().getName())
                        || (ValueType.OBJECT.equals(value.getType())
                                && "application/json".equals(value.getSerializationDataFormat())));
    }

    private static @Nullable Object read(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Object.class);
        } catch (JsonProcessingException notJson) {
            return json;
        }
    }
}
