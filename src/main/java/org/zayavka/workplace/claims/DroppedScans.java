package org.zayavka.workplace.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimFile.Kind;
import org.zayavka.claim.ClaimUploads;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.Files;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.conversation.Upload;
import org.zayavka.workplace.conversation.Uploads;

/** Gives a claim what the secretary dropped into the form; the drawn signature is marked by {@code signature:}. */
@Component
class DroppedScans implements ClaimUploads {

    static final String SIGNATURE = "signature:";

    private final Uploads uploads;
    private final Files files;

    DroppedScans(Uploads uploads, Files files) {
        this.uploads = uploads;
        this.files = files;
    }

    @Override
    public List<NewClaimFile> take(String names, String by) {
        var kinds = new LinkedHashMap<UUID, Kind>();
        for (var name : names.strip().split("[\\s,;]+")) {
            if (!name.isEmpty()) {
                kinds.put(id(name), name.startsWith(SIGNATURE) ? Kind.SIGNATURE : Kind.SCAN);
            }
        }
        return taken(kinds, by);
    }

    /** In the caller's transaction. */
    List<NewClaimFile> taken(Map<UUID, Kind> kinds, String by) {
        var taken = new ArrayList<NewClaimFile>();
        for (Upload upload : uploads.takeAll(by, List.copyOf(kinds.keySet()))) {
            var bytes = files.load(upload.file()).orElseThrow();
            var kind = kinds.getOrDefault(upload.id(), ClaimFile.Kind.SCAN);
            taken.add(new NewClaimFile(kind, upload.name(), upload.type(), bytes));
        }
        return taken;
    }

    private static UUID id(String name) {
        try {
            return UUID.fromString(name.startsWith(SIGNATURE) ? name.substring(SIGNATURE.length()) : name);
        } catch (IllegalArgumentException stranger) {
            throw new Refusal(
                    "Файлы прикладывают в самой форме: перетащите их в поле «Сканы».",
                    "Files are attached in the form itself: drop them into the field of scans.");
        }
    }
}
