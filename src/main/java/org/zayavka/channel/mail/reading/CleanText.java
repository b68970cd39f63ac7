package org.zayavka.channel.mail.reading;

/** Takes out of a text what no database, page or file name can bear. */
final class CleanText {

    private CleanText() {}

    /** Without control characters besides line feed and tab, with line feeds only, without halves of characters. */
    static String lines(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 >= text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\n' || c == '\t') {
                out.append(c);
            } else if (Character.isSurrogate(c)) {
                i += appendSurrogate(text, i, out);
            } else if (c >= ' ' && (c < 0x7F || c > 0x9F) && c != 0xFFFE && c != 0xFFFF) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int appendSurrogate(String text, int at, StringBuilder out) {
        var pair = Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (pair) {
            out.append(text, at, at + 2);
            return 1;
        }
        out.append('\uFFFD');
        return 0;
    }

    /** One line: runs of white space become one blank; at most {@code max} chars. */
    static String line(String text, int max) {
        var line = lines(text).replaceAll("[\\s\u00A0\u2028\u2029]+", " ").strip();
        return cut(line, max);
    }

    /** The first {@code max} chars at most, never half a character. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        if (max <= 0) {
            return "";
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
    }
}
