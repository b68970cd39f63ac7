package org.zayavka.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The head of a letter as it came, for telling letters apart before anybody reads them; takes anything for a letter.
 *
 * @param bodyStart where the body begins
 */
record RawHeaders(List<Field> fields, int bodyStart) {

    /** More than this is no head of a letter. */
    private static final int LONGEST = 1_000_000;

    private static final Pattern LINE = Pattern.compile("\r?\n(?![ \t])");
    private static final Pattern FOLD = Pattern.compile("\\s+");

    /** @param name in lower case */
    record Field(String name, String value) {}

    static RawHeaders of(byte[] raw) {
        var end = end(raw);
        var head = new String(raw, 0, end, StandardCharsets.ISO_8859_1);
        var fields = new ArrayList<Field>();
        for (var line : LINE.split(head)) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(new Field(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        FOLD.matcher(line.substring(colon + 1)).replaceAll(" ").strip()));
            }
        }
        return new RawHeaders(List.copyOf(fields), end);
    }

    /** The first field of that name; empty when there is none. */
    String first(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    private static int end(byte[] raw) {
        var longest = Math.min(raw.length, LONGEST);
        for (var i = 0; i < longest; i++) {
            if (raw[i] == '\n' && (next(raw, i + 1) == '\n' || next(raw, i + 1) == '\r' && next(raw, i + 2) == '\n')) {
                return i + 1;
            }
        }
        return longest;
    }

    private static int next(byte[] raw, int index) {
        return index < raw.length ? raw[index] : -1;
    }
}
