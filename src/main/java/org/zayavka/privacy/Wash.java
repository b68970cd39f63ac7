package org.zayavka.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** What is left of a text. */
@FunctionalInterface
interface Wash {

    /** @param name of the fact, variable or column that holds the text */
    String text(String name, String text);

    default @Nullable String maybe(String name, @Nullable String text) {
        return text == null ? null : text(name, text);
    }

    /** The same document with its texts washed; numbers and yes or no stay. */
    default JsonNode json(String name, JsonNode node) {
        if (node instanceof TextNode text) {
            return TextNode.valueOf(text(name, text.textValue()));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(json(member.getKey(), member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, json(name, array.get(i)));
            }
        }
        return node;
    }
}
