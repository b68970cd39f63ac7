package org.zayavka.dev.history;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a ticket's life as its log holds it.
 *
 * @param facts members of the JSON: texts, numbers, moments and null
 */
record Fact(Instant at, String kind, Map<String, @Nullable Object> facts) {

    boolean is(String one) {
        return kind.equals(one);
    }

    String text(String member) {
        return String.valueOf(facts.get(member));
    }

    Instant moment(String member) {
        if (facts.get(member) instanceof Instant moment) {
            return moment;
        }
        throw new IllegalStateException(kind + " has no moment " + member);
    }

    int number(String member) {
        if (facts.get(member) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException(kind + " has no number " + member);
    }

    String json() {
        var json = new StringBuilder("{");
        facts.forEach((name, value) -> {
            json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":");
            if (value == null || value instanceof Number) {
                json.append(value);
            } else {
                quote(json, value.toString());
            }
        });
        return json.append('}').toString();
    }

    static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> json.append('\\').append(letter);
                case '\n' -> json.append("\\n");
                default -> json.append(letter);
            }
        }
        json.append('"');
    }
}
