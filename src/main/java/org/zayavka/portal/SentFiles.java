package org.zayavka.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.Language;

/** The files of a claim as a program sends them: papers, pictures and signed files; programs and pages are none. */
final class SentFiles {

    private static final Tika TIKA = new Tika();
    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/pkcs7-mime",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/msword",
            "application/rtf",
            "application/zip",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "image/bmp",
            "image/gif",
            "image/heic",
            "image/heif",
            "image/jpeg",
            "image/png",
            "image/tiff",
            "image/webp");
    /** Tika does not know them by what is in them. */
    private static final String SIGNED = "(?i).+\\.(sig|sgn|p7s|p7m)";

    private final List<NewClaimFile> all = new ArrayList<>();

    /** @param wrong what can't be taken, by the name of the part: added to */
    void add(
            ClaimFile.Kind kind,
            String part,
            List<@Nullable MultipartFile> files,
            Map<String, String> wrong,
            Language reader)
            throws IOException {
        for (var file : files) {
            if (file != null) {
                var sent = read(kind, file);
                fault(sent, reader).ifPresentOrElse(said -> wrong.putIfAbsent(part, said), () -> all.add(sent));
            }
        }
    }

    List<NewClaimFile> all() {
        return all;
    }

    /** @param most how much all of them may weigh */
    boolean areOver(DataSize most) {
        return all.stream().mapToLong(file -> file.bytes().length).sum() > most.toBytes();
    }

    private static NewClaimFile read(ClaimFile.Kind kind, MultipartFile file) throws IOException {
        var name = safe(file.getOriginalFilename());
        return new NewClaimFile(kind, name, TIKA.detect(file.getBytes(), name), file.getBytes());
    }

    private static Optional<String> fault(NewClaimFile file, Language reader) {
        if (file.bytes().length == 0) {
            return Optional.of(
                    reader.say("Файл «" + file.name() + "» пуст.", "The file “" + file.name() + "” is empty."));
        }
        if (TYPES.contains(file.type()) || file.name().matches(SIGNED)) {
            return Optional.empty();
        }
        return Optional.of(reader.say(
                "Файл «" + file.name() + "» — не документ и не снимок. Пришлите PDF, JPEG, PNG, TIFF, DOCX или"
                        + " подписанный файл (.sig, .p7s).",
                "The file “" + file.name() + "” is neither a paper nor a picture. Send PDF, JPEG, PNG, TIFF, DOCX or a"
                        + " signed file (.sig, .p7s)."));
    }

    private static String safe(@Nullable String name) {
        var bare = Objects.requireNonNullElse(name, "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        var last = bare.length() > 150 ? bare.substring(bare.length() - 150) : bare;
        return last.isEmpty() ? "scan" : last;
    }
}
