package org.zayavka.workplace;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.privacy.Mark;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Remark;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;

/**
 * What was said, for showing.
 *
 * @param author empty when the desk itself says it
 * @param address of the author; empty when not known
 * @param original whether the letter is kept as it came
 * @param html whether it came as HTML
 */
public record ConversationEntry(
        long id,
        Direction direction,
        String author,
        String address,
        Instant at,
        String subject,
        List<Piece> pieces,
        List<Remark> remarks,
        boolean original,
        boolean html,
        @Nullable OutboxId outbox,
        List<Attachment> files) {

    /** In characters: some ten pages of paper. */
    private static final int SHOWN = 20_000;

    /** @param size in bytes */
    public record Attachment(int position, String name, String type, long size) {}

    /** The same under another name. */
    ConversationEntry by(String name) {
        return new ConversationEntry(
                id, direction, name, address, at, subject, pieces, remarks, original, html, outbox, files);
    }

    /** Whether its words were erased on request. */
    public boolean erased() {
        return remarks.stream().anyMatch(remark -> remark.code().equals(Mark.REMARK));
    }

    /** What a page shows of it: of a letter of millions of signs the beginning, the whole is in the original. */
    public List<Piece> beginnings() {
        return pieces.stream()
                .map(piece -> piece.text().length() <= SHOWN
                        ? piece
                        : new Piece(piece.fold(), piece.text().substring(0, SHOWN) + "…"))
                .toList();
    }

    /** Whether a page shows less than there is. */
    public boolean isLong() {
        return pieces.stream().anyMatch(piece -> piece.text().length() > SHOWN);
    }

    /** What the author wrote this time, quotes and signature left out. */
    String ownText() {
        return pieces.stream()
                .filter(piece -> piece.fold() == Fold.OPEN)
                .map(Piece::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
