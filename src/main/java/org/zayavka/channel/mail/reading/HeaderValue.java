package org.zayavka.channel.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A structured header value: {@code type/subtype; name=value; …} (RFC 2045) with continuations and charsets of RFC
 * 2231, read as leniently as mailers write it.
 *
 * @param value the part before the first semicolon, in lower case
 * @param parameters by name in lower case, raw with one char per byte unless decoded
 * @param decoded the names of those parameters that RFC 2231 said how to decode
 */
record HeaderValue(String value, Map<String, String> parameters, Set<String> decoded) {

    private static final Pattern EXTENDED = Pattern.compile("([^*]+)\\*(?:(\\d{1,4})(\\*)?)?");

    private static final int LONGEST = 10_000;

    static HeaderValue of(String value) {
        return new HeaderValue(value, Map.of(), Set.of());
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /**
     * A parameter as text, decoded by RFC 2231, or as an encoded word, or as raw 8-bit text.
     *
     * @param hint the charset that the letter declares elsewhere
     */
    String text(String name, String hint) {
        var value = parameter(name);
        return decoded.contains(name) ? value : HeaderText.decode(value, hint);
    }

    static HeaderValue parse(String header) {
        var raw = CleanText.cut(header, LONGEST);
        var semicolon = raw.indexOf(';');
        var head = semicolon < 0 ? raw : raw.substring(0, semicolon);
        var plain = semicolon < 0 ? Map.<String, String>of() : pairs(raw, semicolon);
        var decoded = new HashSet<String>();
        var parameters = joined(plain, decoded);
        return new HeaderValue(head.strip().toLowerCase(Locale.ROOT), parameters, decoded);
    }

    private static Map<String, String> pairs(String raw, int from) {
        var pairs = new LinkedHashMap<String, String>();
        var scan = from;
        while (scan < raw.length()) {
            var end = pairEnd(raw, scan + 1);
            var pair = raw.substring(scan + 1, end);
            var equals = pair.indexOf('=');
            if (equals > 0) {
                var name = pair.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                pairs.putIfAbsent(name, unquoted(pair.substring(equals + 1).strip()));
            }
            scan = end;
        }
        return pairs;
    }

    private static int pairEnd(String raw, int from) {
        var quoted = false;
        for (var at = from; at < raw.length(); at++) {
            var c = raw.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return at;
            }
        }
        // A quote that nobody closed must not swallow the parameters behind it.
        var semicolon = quoted ? raw.indexOf(';', from) : -1;
        return semicolon < 0 ? raw.length() : semicolon;
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        var out = new StringBuilder();
        for (var at = 1; at < text.length() && text.charAt(at) != '"'; at++) {
            var c = text.charAt(at);
            var next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            // Windows mailers write paths with bare backslashes: only \" and \\ are escapes.
            if (c == '\\' && (next == '"' || next == '\\')) {
                out.append(next);
                at++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Map<String, String> joined(Map<String, String> plain, Set<String> decoded) {
        var all = new LinkedHashMap<String, String>();
        var pieces = new LinkedHashMap<String, TreeMap<Integer, Piece>>();
        plain.forEach((name, value) -> {
            var matcher = EXTENDED.matcher(name);
            if (!matcher.matches()) {
                all.putIfAbsent(name, value);
                return;
            }
            var index = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            var encoded = matcher.group(2) == null || matcher.group(3) != null;
            pieces.computeIfAbsent(matcher.group(1), key -> new TreeMap<>()).put(index, new Piece(value, encoded));
        });
        pieces.forEach((name, parts) -> {
            all.put(name, decoded(parts));
            if (parts.values().stream().anyMatch(Piece::encoded)) {
                decoded.add(name);
            } else {
                decoded.remove(name);
            }
        });
        return all;
    }

    private record Piece(String text, boolean encoded) {}

    private static String decoded(TreeMap<Integer, Piece> pieces) {
        var charset = "";
        var anyEncoded = false;
        var bytes = new ByteArrayOutputStream();
        for (var piece : pieces.values()) {
            var text = piece.text();
            if (piece.encoded() && !anyEncoded) {
                var language = text.indexOf('\'');
                var start = language < 0 ? -1 : text.indexOf('\'', language + 1);
                charset = start < 0 ? "" : text.substring(0, language);
                text = text.substring(start + 1);
            }
            anyEncoded |= piece.encoded();
            bytes.writeBytes(piece.encoded() ? percentDecoded(text) : text.getBytes(ISO_8859_1));
        }
        return anyEncoded ? TextDecoder.decode(bytes.toByteArray(), charset).text() : bytes.toString(ISO_8859_1);
    }

    private static byte[] percentDecoded(String text) {
        var out = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); at++) {
            var code = text.charAt(at) == '%' ? Hex.pair(text, at + 1) : -1;
            out.write(code < 0 ? text.charAt(at) : code);
            at += code < 0 ? 0 : 2;
        }
        return out.toByteArray();
    }
}
