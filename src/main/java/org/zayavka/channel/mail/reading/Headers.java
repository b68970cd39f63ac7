package org.zayavka.channel.mail.reading;

import java.util.List;

/**
 * The header fields of a letter or of one of its parts, in their order.
 *
 * <p>Values are unfolded but not decoded: each char is one byte of the letter, so that raw 8-bit text in whatever
 * charset survives until {@link HeaderText} looks at it.
 */
record Headers(List<Field> fields) {

    static final Headers NONE = new Headers(List.of());

    record Field(String name, String value) {}

    /** The first value of a field, or the empty string. */
    String first(String name) {
        for (var field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field.value();
            }
        }
        return "";
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
