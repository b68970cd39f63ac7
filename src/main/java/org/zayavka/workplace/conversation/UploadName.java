package org.zayavka.workplace.conversation;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes the name of a file that a browser sent safe to store, show and send on. */
final class UploadName {

    private static final int LONGEST = 150;
    private static final int ENDING = 12;

    private UploadName() {}

    /** Without path and invisible characters, never empty, with its ending. */
    static String safe(@Nullable String given) {
        // Macs send "й" as two characters.
        var name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                .replaceFirst("^[.\\s]+", "")
                .replaceFirst("[.\\s]+$", "");
        return plain.isEmpty() ? "file" : shortened(plain);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= ENDING ? name.substring(dot) : "";
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
