package org.zayavka.workplace.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.zayavka.shared.FileId;
import org.zayavka.ticket.AttachedFile;

/**
 * A file that its person has laid down and not sent yet.
 *
 * @param type by its content
 * @param size in bytes
 */
public record Upload(
        UUID id,
        String name,
        String type,
        long size,
        @JsonIgnore FileId file) {

    AttachedFile attached() {
        return new AttachedFile(name, type, size, file, "");
    }
}
