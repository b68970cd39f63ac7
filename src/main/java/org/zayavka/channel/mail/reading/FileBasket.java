package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.zayavka.channel.IncomingFile;

/** Collects the files of one letter within the limits, each with its true type and a safe name. */
final class FileBasket {

    private static final Tika TIKA = new Tika();

    private final LetterReadingSettings settings;
    private final List<IncomingFile> files = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long total;

    FileBasket(LetterReadingSettings settings) {
        this.settings = settings;
    }

    /**
     * @param name as the sender gave it, decoded; may be empty
     * @param declared the media type that the sender declared
     * @param contentId without brackets; empty when nothing may show it inline
     */
    void add(String name, String declared, byte[] bytes, String contentId) {
        var shown = name.isBlank() ? "без имени" : FileNames.safe(name, declared);
        if (files.size() >= settings.maxFiles()) {
            note("Вложений больше %d: остальные есть только в исходном письме.".formatted(settings.maxFiles()));
            return;
        }
        if (bytes.length > settings.maxFileSize().toBytes()) {
            note("Файл «%s» (%s) больше %s и не приложен: он есть в исходном письме."
                    .formatted(
                            shown,
                            size(bytes.length),
                            size(settings.maxFileSize().toBytes())));
            return;
        }
        if (total + bytes.length > settings.maxFilesSize().toBytes()) {
            note("Файл «%s» (%s) не приложен: вместе вложения больше %s. Он есть в исходном письме."
                    .formatted(
                            shown,
                            size(bytes.length),
                            size(settings.maxFilesSize().toBytes())));
            return;
        }
        var type = type(bytes, name, declared);
        total += bytes.length;
        files.add(new IncomingFile(FileNames.safe(name, type), type, bytes, contentId));
    }

    /** The bytes decide; the name only tells kin apart that look the same (docx is a zip); text keeps what it says. */
    private static String type(byte[] bytes, String name, String declared) {
        if (declared.startsWith("message/") || declared.equals("text/calendar")) {
            return declared;
        }
        var found = TIKA.detect(bytes, name.isBlank() ? null : name);
        var vague = found.equals("application/octet-stream") || found.equals("text/plain");
        return vague && declared.startsWith("text/") ? declared : found;
    }

    void note(String note) {
        notes.add(note);
    }

    /** Names the files that the HTML shows; all others are plain attachments. */
    List<IncomingFile> shownBy(String html) {
        var lower = html.toLowerCase(Locale.ROOT).replace("%40", "@");
        return files.stream()
                .map(file -> shows(lower, file.contentId())
                        ? file
                        : new IncomingFile(file.name(), file.type(), file.bytes(), ""))
                .toList();
    }

    private static boolean shows(String html, String contentId) {
        return !contentId.isEmpty()
                && html.contains("cid:" + contentId.toLowerCase(Locale.ROOT).replace("%40", "@"));
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private static String size(long bytes) {
        var megabytes = bytes / 1024.0 / 1024;
        return megabytes < 0.1
                ? "%d КБ".formatted(bytes / 1024)
                : String.format(Locale.forLanguageTag("ru"), "%.1f МБ", megabytes);
    }
}
