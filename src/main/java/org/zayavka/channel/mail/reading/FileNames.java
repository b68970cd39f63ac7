package org.zayavka.channel.mail.reading;

import java.util.Locale;
import java.util.Map;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Makes a sender's file name safe to store, show and download: no path, no tricks, never empty, never too long. */
final class FileNames {

    private static final int MAX = 150;
    private static final Map<String, String> USUAL = Map.of(
            "text/plain",
            ".txt",
            "text/html",
            ".html",
            "text/calendar",
            ".ics",
            "message/rfc822",
            ".eml",
            "message/delivery-status",
            ".txt");

    private FileNames() {}

    /** @param type the media type that names the ending where there is none */
    static String safe(String decoded, String type) {
        var line = CleanText.line(decoded, 2000);
        var plain = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                .strip();
        // Only dots, or a leading one: hidden files and ".." have no place here.
        var visible = plain.replaceFirst("^[.\\s]+", "").replaceFirst("[.\\s]+$", "");
        if (visible.isEmpty() || visible.chars().allMatch(c -> c == '_')) {
            visible = "file" + ending(type);
        }
        return shortened(visible);
    }

    private static String shortened(String name) {
        if (name.length() <= MAX) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        return CleanText.cut(name, MAX - ending.length()) + ending;
    }

    static String ending(String type) {
        var plain = type.toLowerCase(Locale.ROOT);
        var usual = USUAL.get(plain);
        if (usual != null) {
            return usual;
        }
        try {
            return MimeTypes.getDefaultMimeTypes().forName(plain).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }
}
