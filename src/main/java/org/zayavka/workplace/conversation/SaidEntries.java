package org.zayavka.workplace.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.Remark;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.workplace.ConversationEntry;
import org.zayavka.workplace.ConversationEntry.Attachment;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.conversation.ThreadEntry.FileName;
import org.zayavka.workplace.conversation.ThreadEntry.Sending;

/**
 * Letters and notes as entries of a thread.
 *
 * @param split numbers of the tickets as which letters went on, by their entries
 */
record SaidEntries(Words words, Map<OutboxId, Sending> sent, Map<Long, Long> split) {

    /** In characters: who wants to read on asks for the rest, so that a letter of megabytes delays no page. */
    static final int SHOWN = 20_000;

    ThreadEntry entry(EntryKey key, ConversationEntry said) {
        return new ThreadEntry(
                key.toString(),
                said.direction() == Direction.NOTE ? "note" : "letter",
                said.id(),
                said.at(),
                said.direction().name(),
                said.author(),
                said.address(),
                said.subject(),
                said.pieces().stream().map(SaidEntries::beginning).toList(),
                said.html(),
                said.original(),
                delivery(said.outbox()),
                said.files().stream().map(this::file).toList(),
                said.remarks().stream()
                        .filter(remark -> !asksNew(remark))
                        .map(words.noted()::say)
                        .toList(),
                said.remarks().stream().anyMatch(SaidEntries::asksNew),
                "",
                List.of(),
                split.get(said.id()));
    }

    /** The reception's remark; the page says it as an offer. */
    private static boolean asksNew(Remark remark) {
        return remark.code().equals("new-question");
    }

    static ThreadEntry.Piece whole(Piece piece) {
        return new ThreadEntry.Piece(piece.text(), piece.fold().name(), false);
    }

    private static ThreadEntry.Piece beginning(Piece piece) {
        var text = piece.text();
        return text.length() <= SHOWN
                ? whole(piece)
                : new ThreadEntry.Piece(
                        text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))),
                        piece.fold().name(),
                        true);
    }

    private @Nullable Sending delivery(@Nullable OutboxId letter) {
        return letter == null ? null : sent.get(letter);
    }

    private FileName file(Attachment file) {
        return new FileName(
                file.position(),
                file.name(),
                file.type(),
                file.size(),
                words.show().caution(file),
                ShownType.preview(file.type()));
    }
}
