package org.zayavka.channel.mail.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.util.unit.DataSize;
import org.zayavka.channel.IncomingFile;
import org.zayavka.shared.Remark;

/** Collects the files of one letter within the limits, each with its true type and a safe name. */
final class FileBasket {

    private static final Tika TIKA = new Tika();

    private final LetterReadingSettings settings;
    private final List<IncomingFile> files = new ArrayList<>();
    private final Set<Remark> notes = new LinkedHashSet<>();
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
        var shown = FileNames.safe(name, declared);
        if (files.size() >= settings.maxFiles()) {
            note(Remark.of("too-many-files", settings.maxFiles()));
            return;
        }
        if (bytes.length > settings.maxFileSize().toBytes()) {
            note(left("file-too-large", shown, bytes, settings.maxFileSize()));
            return;
        }
        if (total + bytes.length > settings.maxFilesSize().toBytes()) {
            note(left("files-too-large", shown, bytes, settings.maxFilesSize()));
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

    void note(Remark note) {
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

    List<Remark> notes() {
        return List.copyOf(notes);
    }

    private static Remark left(String code, String name, byte[] bytes, DataSize limit) {
        return Remark.of(code, name, Remark.size(bytes.length), Remark.size(limit.toBytes()));
    }
}
