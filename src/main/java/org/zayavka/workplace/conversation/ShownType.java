package org.zayavka.workplace.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser may be shown of a stranger's file: pictures without scripts (no SVG) and PDF. Which it is, its first
 * bytes say, never its name or what the sender called it.
 */
final class ShownType {

    private static final Map<String, String> BY_BEGINNING = Map.of(
            "\u0089PNG\r\n\u001a\n", "image/png",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "GIF87a", "image/gif",
            "GIF89a", "image/gif",
            "%PDF-", "application/pdf");

    private ShownType() {}

    /** What the list of files offers; the bytes have the last word. */
    static @Nullable String preview(String type) {
        return switch (type) {
            case "image/png", "image/jpeg", "image/gif", "image/webp" -> "image";
            case "application/pdf" -> "pdf";
            default -> null;
        };
    }

    /** Empty for what no browser should be given. */
    static Optional<String> of(byte[] bytes) {
        var beginning = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        if (beginning.startsWith("RIFF") && beginning.startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        return BY_BEGINNING.entrySet().stream()
                .filter(type -> beginning.startsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findAny();
    }
}
