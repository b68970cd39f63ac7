package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a letter apart into its parts. Whatever is broken becomes a part that is simply text. */
final class MimeTree {

    private static final int MAX_DEPTH = 20;
    /** Each level copies what lies below it, so a large letter may not be nested deeply. */
    private static final long MAX_COPIED = 300_000_000;

    private static final HeaderValue PLAIN = HeaderValue.of("text/plain");
    private static final HeaderValue MESSAGE = HeaderValue.of("message/rfc822");
    private static final Pattern TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");
    private static final Pattern FIRST_BOUNDARY = Pattern.compile("(?m)^--([^\\s-][^\\r\\n]{0,200}?)[ \\t]*\\r?$");

    private MimeTree() {}

    static MimePart read(byte[] letter) {
        return part(HeaderBlock.split(letter), letter, 0, PLAIN);
    }

    private static MimePart part(HeaderBlock.Split split, byte[] raw, int depth, HeaderValue standard) {
        var headers = split.headers();
        var type = type(headers, standard);
        var body = Arrays.copyOfRange(raw, split.bodyStart(), raw.length);
        if (!type.value().startsWith("multipart/")) {
            return new MimePart(headers, type, body, List.of());
        }
        return multipart(headers, type, body, depth);
    }

    private static MimePart multipart(Headers headers, HeaderValue type, byte[] body, int depth) {
        // RFC 2045 forbids to encode a multipart; some do it all the same.
        var plain = TransferEncoding.decode(body, headers.first("Content-Transfer-Encoding"));
        var boundary = boundary(type, plain);
        var standard = type.value().equals("multipart/digest") ? MESSAGE : PLAIN;
        var tooDeep = depth >= MAX_DEPTH || (long) depth * plain.length > MAX_COPIED;
        var parts = tooDeep || boundary.isEmpty() ? List.<byte[]>of() : Multiparts.split(plain, boundary);
        if (parts.isEmpty()) {
            return new MimePart(headers, PLAIN, body, List.of());
        }
        var children = parts.stream()
                .map(raw -> part(HeaderBlock.splitPart(raw), raw, depth + 1, standard))
                .toList();
        return new MimePart(headers, type, new byte[0], children);
    }

    private static HeaderValue type(Headers headers, HeaderValue standard) {
        var raw = headers.first("Content-Type");
        if (raw.isEmpty()) {
            return standard;
        }
        var type = HeaderValue.parse(raw);
        if (TYPE.matcher(type.value()).matches()) {
            return type;
        }
        // "text", "html charset=…" and the like: what they begin with is what they mean.
        var value = type.value().startsWith("text/html") || type.value().startsWith("html") ? "text/html" : "";
        if (value.isEmpty()) {
            value = type.value().startsWith("text") ? "text/plain" : "application/octet-stream";
        }
        return new HeaderValue(value, type.parameters(), type.decoded());
    }

    private static String boundary(HeaderValue type, byte[] body) {
        var declared = type.parameter("boundary").stripTrailing();
        if (!declared.isEmpty()) {
            return declared;
        }
        var head = new String(body, 0, Math.min(body.length, 8192), ISO_8859_1);
        var matcher = FIRST_BOUNDARY.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }
}
