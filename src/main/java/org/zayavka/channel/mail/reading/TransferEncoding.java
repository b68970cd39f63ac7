package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes Content-Transfer-Encoding and never fails: what is broken is read as far as it goes. */
final class TransferEncoding {

    private static final int[] BASE64 = base64Values();

    private TransferEncoding() {}

    static byte[] decode(byte[] body, String encoding) {
        // Some write "base64;" or put a comment behind it.
        var name = encoding.strip().toLowerCase(Locale.ROOT).split("[;\\s(]", 2)[0];
        return switch (name) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quotedPrintable(body);
            case "x-uuencode", "uuencode", "x-uue", "uue" -> Uuencode.decodeWhole(body);
            case "x-gzip64" -> gunzip(base64(body));
            default -> body;
        };
    }

    static byte[] base64(byte[] text) {
        var out = new byte[text.length / 4 * 3 + 3];
        var length = 0;
        var bits = 0;
        var count = 0;
        for (var b : text) {
            var value = BASE64[b & 0xFF];
            if (value < 0) {
                // Padding in the middle: two encoded texts were put together.
                if (b == '=') {
                    count = 0;
                    bits = 0;
                }
                continue;
            }
            bits = bits << 6 | value;
            count++;
            if (count > 1) {
                out[length++] = (byte) (bits >> (8 - 2 * count));
            }
            if (count == 4) {
                count = 0;
                bits = 0;
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static int[] base64Values() {
        var values = new int[256];
        Arrays.fill(values, -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var i = 0; i < 64; i++) {
            values[alphabet.charAt(i)] = i;
        }
        values['-'] = 62;
        values['_'] = 63;
        return values;
    }

    static byte[] quotedPrintable(byte[] body) {
        var text = new String(body, ISO_8859_1);
        var out = new ByteArrayOutputStream(body.length);
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c != '=') {
                out.write(c);
                continue;
            }
            var code = Hex.pair(text, at + 1);
            if (code >= 0) {
                out.write(code);
                at += 2;
                continue;
            }
            var lineEnd = softBreakEnd(text, at + 1);
            if (lineEnd < 0) {
                out.write(c);
            } else {
                at = lineEnd - 1;
            }
        }
        return out.toByteArray();
    }

    private static int softBreakEnd(String text, int from) {
        var at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
        if (at == text.length()) {
            return at;
        }
        return text.charAt(at) == '\n' ? at + 1 : -1;
    }

    private static byte[] gunzip(byte[] packed) {
        // The limit keeps a bomb from filling the memory; the original letter keeps all of it.
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(64 * 1024 * 1024);
        } catch (IOException notGzip) {
            return packed;
        }
    }
}
