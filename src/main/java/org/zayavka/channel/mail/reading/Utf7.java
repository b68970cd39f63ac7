package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

/** UTF-7 (RFC 2152), which Java doesn't have and some fax and voice gateways still send. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        var out = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (c != '+') {
                out.append(c);
                continue;
            }
            var end = at + 1;
            while (end < text.length() && isBase64(text.charAt(end))) {
                end++;
            }
            out.append(shifted(text.substring(at + 1, end)));
            var closed = end < text.length() && text.charAt(end) == '-';
            at = closed ? end : end - 1;
        }
        return out.toString();
    }

    private static String shifted(String base64) {
        if (base64.isEmpty()) {
            return "+";
        }
        var bytes = TransferEncoding.base64(base64.getBytes(ISO_8859_1));
        return new String(bytes, 0, bytes.length / 2 * 2, UTF_16BE);
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
