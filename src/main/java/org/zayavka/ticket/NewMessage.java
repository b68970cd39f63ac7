package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Remark;

/**
 * An entry of a ticket's conversation.
 *
 * @param author the name that is shown; empty when the desk itself says it
 * @param pieces the text in its order; quotes and signatures are folded, never deleted (complaint 4)
 * @param html the original HTML, to be sanitised when shown; empty when there is none
 * @param messageId with angle brackets; empty for a note
 */
public record NewMessage(
        Direction direction,
        String author,
        @Nullable EmailAddress address,
        Instant at,
        String subject,
        List<Piece> pieces,
        String html,
        String messageId,
        @Nullable InboxId inbox,
        @Nullable OutboxId outbox,
        List<AttachedFile> files,
        List<Remark> remarks) {

    /** An internal note, which the requester never sees. */
    public static NewMessage note(String author, Instant at, String text) {
        return note(author, at, text, List.of());
    }

    /** The same with files, which stay in the house too. */
    public static NewMessage note(String author, Instant at, String text, List<AttachedFile> files) {
        return internal(author, at, List.of(new Piece(Fold.OPEN, text)), files, List.of());
    }

    /** What the desk itself noticed, for staff alone. */
    public static NewMessage remark(Instant at, Remark remark) {
        return remark("", at, remark);
    }

    /** The same of something that a colleague did. */
    public static NewMessage remark(String by, Instant at, Remark remark) {
        return internal(by, at, List.of(), List.of(), List.of(remark));
    }

    private static NewMessage internal(
            String author, Instant at, List<Piece> pieces, List<AttachedFile> files, List<Remark> remarks) {
        return new NewMessage(Direction.NOTE, author, null, at, "", pieces, "", "", null, null, files, remarks);
    }

    public enum Direction {
        IN,
        OUT,
        NOTE
    }

    /** A piece of text; folded pieces are shown after a click. */
    public record Piece(Fold fold, String text) {}

    public enum Fold {
        OPEN,
        QUOTE,
        SIGNATURE
    }
}
