package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Files that old mailers write into the text between {@code begin 644 name} and {@code end}. */
final class Uuencode {

    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*)");

    private Uuencode() {}

    record Found(String name, byte[] bytes) {}

    record Split(String text, List<Found> files) {}

    /** Takes the files out of a text; a block that is not clean uuencode stays text. */
    static Split split(String text) {
        if (!text.contains("begin ")) {
            return new Split(text, List.of());
        }
        var lines = text.split("\r?\n", -1);
        var rest = new ArrayList<String>();
        var files = new ArrayList<Found>();
        for (var at = 0; at < lines.length; at++) {
            var begin = BEGIN.matcher(lines[at]);
            var bytes = new ByteArrayOutputStream();
            var end = begin.matches() ? decode(lines, at + 1, bytes) : -1;
            if (end < 0) {
                rest.add(lines[at]);
            } else {
                files.add(new Found(begin.group(1).strip(), bytes.toByteArray()));
                at = end;
            }
        }
        return new Split(String.join("\n", rest), files);
    }

    /** A whole body in uuencode; returned as it is when it isn't. */
    static byte[] decodeWhole(byte[] body) {
        var files = split(new String(body, ISO_8859_1)).files();
        return files.isEmpty() ? body : files.get(0).bytes();
    }

    /** The number of the line that says {@code end}; -1 when something else than uuencode comes first. */
    private static int decode(String[] lines, int from, ByteArrayOutputStream out) {
        for (var at = from; at < lines.length; at++) {
            if (lines[at].strip().equals("end")) {
                return at;
            }
            if (!decodeLine(lines[at], out)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean decodeLine(String line, ByteArrayOutputStream out) {
        if (line.isBlank() || line.equals("`")) {
            return true;
        }
        var length = value(line, 0);
        // Trailing spaces are lost on the way, so a short line is filled up with zeros.
        if (length < 0 || line.length() > 1 + (length + 2) / 3 * 4 + 2) {
            return false;
        }
        for (int at = 1, left = length; left > 0; at += 4, left -= 3) {
            var bits = 0;
            for (var i = 0; i < 4; i++) {
                var value = value(line, at + i);
                if (value < 0) {
                    return false;
                }
                bits = bits << 6 | value;
            }
            for (var i = 0; i < Math.min(3, left); i++) {
                out.write(bits >> (16 - 8 * i));
            }
        }
        return true;
    }

    private static int value(String line, int at) {
        if (at >= line.length()) {
            return 0;
        }
        var c = line.charAt(at);
        return c < ' ' || c > '`' ? -1 : (c - ' ') & 0x3F;
    }
}
