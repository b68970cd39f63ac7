package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unstructured header text: encoded words (RFC 2047), also those that break its rules, and raw 8-bit text in whatever
 * charset.
 */
final class HeaderText {

    /**
     * Wider than the standard: the language of RFC 2231, blanks within, question marks within (unless another word
     * begins), no end at all where the header was cut off.
     */
    private static final Pattern WORD = Pattern.compile(
            "=\\?([\\w.:()-]{1,40})(?:\\*[\\w-]*)?\\?([bBqQ])\\?((?:[^=?]++|=(?!\\?[\\w.:-])|\\?(?!=))*+)(?:\\?=|$)");

    private static final int LONGEST = 50_000;

    private HeaderText() {}

    /**
     * @param value with one char per byte
     * @param hint a charset that the rest of the letter declares, for raw 8-bit text
     */
    static String decode(String value, String hint) {
        var raw = CleanText.cut(value, LONGEST);
        var out = new StringBuilder();
        var run = new Run();
        var matcher = WORD.matcher(raw);
        var end = 0;
        while (matcher.find()) {
            var between = raw.substring(end, matcher.start());
            // White space between two encoded words belongs to neither.
            if (!run.isOpen() || !between.isBlank()) {
                run.flush(out);
                out.append(plain(between, hint));
            }
            run.add(matcher.group(1), matcher.group(2), matcher.group(3), out);
            end = matcher.end();
        }
        run.flush(out);
        return out.append(plain(raw.substring(end), hint)).toString();
    }

    private static String plain(String raw, String hint) {
        // A charset of escape sequences hides in ASCII, so it must be believed where an escape shows it.
        var escaped = raw.indexOf('\u001B') >= 0 ? "iso-2022-jp" : "";
        return TextDecoder.decode(
                        raw.getBytes(ISO_8859_1), escaped, ascii(hint) || CharsetNames.isWide(hint) ? "" : hint)
                .text();
    }

    private static boolean ascii(String hint) {
        return hint.isEmpty() || hint.toLowerCase(Locale.ROOT).contains("ascii") || CharsetNames.isUtf7(hint);
    }

    /** Neighbouring words of one charset are put together before decoding: some mailers cut within a character. */
    private static final class Run {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        boolean isOpen() {
            return !charset.isEmpty();
        }

        void add(String name, String encoding, String text, StringBuilder out) {
            if (!charset.equalsIgnoreCase(name)) {
                flush(out);
                charset = name;
            }
            var raw = text.getBytes(ISO_8859_1);
            bytes.writeBytes(
                    encoding.equalsIgnoreCase("b")
                            ? TransferEncoding.base64(raw)
                            : TransferEncoding.quotedPrintable(
                                    text.replace('_', ' ').getBytes(ISO_8859_1)));
        }

        void flush(StringBuilder out) {
            if (isOpen()) {
                out.append(TextDecoder.decode(bytes.toByteArray(), charset).text());
                bytes.reset();
                charset = "";
            }
        }
    }
}
