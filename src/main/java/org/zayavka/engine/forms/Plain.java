package org.zayavka.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Values of the engine as plain ones: text, numbers, booleans, lists and maps, the way a form sees them. */
final class Plain {

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** Nothing, an empty or blank text, an empty list. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
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
