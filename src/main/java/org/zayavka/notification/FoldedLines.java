package org.zayavka.notification;

import java.nio.charset.StandardCharsets;

/** Lines of at most 75 octets, none of whose characters is cut (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int MOST = 75;
    private static final String BREAK = "\r\n ";

    private FoldedLines() {}

    /** @param text with lines that may be folded already, by whatever measure */
    static byte[] of(String text) {
        var folded = new StringBuilder();
        var octets = 0;
        var whole = text.replaceAll("\r\n[ \t]", "");
        for (int i = 0; i < whole.length(); ) {
            var character = whole.codePointAt(i);
            var size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (character == '\n') {
                octets = -size;
            } else if (character != '\r' && octets + size > MOST) {
                folded.append(BREAK);
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }
}
