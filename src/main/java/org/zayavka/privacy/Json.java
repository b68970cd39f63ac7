package org.zayavka.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** JSON as the tables of the rooms keep it. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private Json() {}

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text as it was written before where it says the same: databases and programs write it differently. */
    static String sameUnlessChanged(String before, JsonNode after) {
        return read(before).equals(after) ? before : write(after);
    }

    static Map<String, Long> counts(String text) {
        try {
            return MAPPER.readValue(text, COUNTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
