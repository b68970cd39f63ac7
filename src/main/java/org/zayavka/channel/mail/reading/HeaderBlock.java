package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits the bytes of a letter into header fields and body. Forgives what both Angus and mime4j stumble over: an mbox
 * line on top, junk between fields, no empty line before the body, a blank line with spaces inside the header.
 */
final class HeaderBlock {

    private static final Pattern FIELD =
            Pattern.compile("([\\x21-\\x39\\x3B-\\x7E]{1,100})[ \\t]*:(.*)", Pattern.DOTALL);
    private static final Pattern KNOWN = Pattern.compile(
            "(from|to|cc|subject|date|received|return-path|message-id|mime-version|content-[a-z-]+|x-[a-z0-9-]+)\\s*:",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_FIELDS = 2000;

    private final byte[] raw;
    private final List<Headers.Field> fields = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String name = "";
    private int position;

    private HeaderBlock(byte[] raw) {
        this.raw = raw;
    }

    record Split(Headers headers, int bodyStart) {}

    /** A letter, or a group of fields: what stands above the first field is skipped. */
    static Split split(byte[] raw) {
        var block = new HeaderBlock(raw);
        block.skipPrologue();
        return block.read();
    }

    /** A part of a letter: with an empty line on top it has no header. */
    static Split splitPart(byte[] raw) {
        return new HeaderBlock(raw).read();
    }

    private Split read() {
        readFields();
        finishLast();
        return new Split(new Headers(List.copyOf(fields)), position);
    }

    private void skipPrologue() {
        if (raw.length > 2 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF) {
            position = 3;
        }
        var start = position;
        while (start < raw.length && (raw[start] == '\r' || raw[start] == '\n')) {
            start++;
        }
        // Blank lines on top are a fault of the sender only when fields follow.
        if (looksLikeField(start)) {
            position = start;
        }
        var line = line(position);
        if (line.startsWith("From ") || line.startsWith(">From ")) {
            position = lineEnd(position);
        }
    }

    private void readFields() {
        while (position < raw.length && fields.size() < MAX_FIELDS) {
            var line = line(position);
            var next = lineEnd(position);
            var blank = line.isBlank();
            if (line.isEmpty() || (blank && !looksLikeField(next))) {
                position = next;
                return;
            }
            if (!take(line) && !fieldsGoOn(next)) {
                return;
            }
            position = next;
        }
    }

    /** Whether a line that is no field is only junk within the header: a well-known field follows before any blank line. */
    private boolean fieldsGoOn(int from) {
        var at = from;
        for (var count = 0; count < 5 && at < raw.length; count++) {
            var line = line(at);
            if (line.isBlank()) {
                return false;
            }
            if (KNOWN.matcher(line).lookingAt()) {
                return true;
            }
            at = lineEnd(at);
        }
        return false;
    }

    /** Whether the line belongs to the header. */
    private boolean take(String line) {
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            value.append(name.isEmpty() || value.isEmpty() ? "" : " ").append(line.strip());
            return !name.isEmpty();
        }
        var matcher = FIELD.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        finishLast();
        name = matcher.group(1);
        value.append(matcher.group(2).strip());
        return true;
    }

    private void finishLast() {
        if (!name.isEmpty()) {
            fields.add(new Headers.Field(name, value.toString()));
        }
        name = "";
        value.setLength(0);
    }

    private boolean looksLikeField(int from) {
        return from < raw.length && FIELD.matcher(line(from)).matches();
    }

    private String line(int from) {
        var end = from;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        if (end > from && raw[end - 1] == '\r') {
            end--;
        }
        return new String(raw, from, end - from, ISO_8859_1);
    }

    private int lineEnd(int from) {
        var end = from;
        while (end < raw.length && raw[end] != '\n') {
            end++;
        }
        return Math.min(raw.length, end + 1);
    }
}
