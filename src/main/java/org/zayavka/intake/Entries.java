package org.zayavka.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.IncomingFile;
import org.zayavka.channel.Passage;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Files;
import org.zayavka.shared.Remark;
import org.zayavka.ticket.AttachedFile;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;

/** Makes a letter an entry of a ticket's conversation. */
@Component
class Entries {

    private final Files files;
    private final Inbox inbox;
    private final DeskChoices desk;

    Entries(Files files, Inbox inbox, DeskChoices desk) {
        this.files = files;
        this.inbox = inbox;
        this.desk = desk;
    }

    NewMessage of(Letter letter, List<Remark> remarks) {
        var message = letter.message();
        var notes = new ArrayList<>(message.notes());
        notes.addAll(remarks);
        if (desk.files() == DeskSettings.FilePolicy.REFUSE && !message.files().isEmpty()) {
            notes.add(Remarks.filesRefused(
                    message.files().stream().map(IncomingFile::name).toList()));
        }
        var pieces = message.passages().stream().map(Entries::piece).toList();
        var attached = new ArrayList<>(attached(message.files()));
        if (letter.sender() == null) {
            // Nobody to answer to: what it is, only the original can tell.
            attached.add(original(letter));
        }
        return entry(letter, pieces, message.html(), List.copyOf(attached), notes);
    }

    /** The original, byte for byte, and how it came (complaint 2). */
    NewMessage ofUnreadable(Letter letter) {
        var message = letter.message();
        var headers = new ArrayList<String>();
        if (message.from() != null) {
            headers.add("From: " + Senders.shown(message.from()));
        }
        if (!message.subject().isBlank()) {
            headers.add("Subject: " + message.subject());
        }
        var notes = new ArrayList<>(message.notes());
        notes.add(Remarks.QUARANTINE);
        var piece = new Piece(Fold.OPEN, String.join("\n", headers));
        return entry(letter, List.of(piece), "", List.of(original(letter)), notes);
    }

    private AttachedFile original(Letter letter) {
        var raw = inbox.get(letter.message().id()).raw();
        return new AttachedFile("original.eml", "message/rfc822", raw.length, files.keep(raw), "");
    }

    private static NewMessage entry(
            Letter letter, List<Piece> pieces, String html, List<AttachedFile> attached, List<Remark> remarks) {
        var message = letter.message();
        return new NewMessage(
                NewMessage.Direction.IN,
                Senders.name(letter),
                letter.sender(),
                message.receivedAt(),
                message.subject(),
                pieces,
                html,
                message.messageId(),
                message.id(),
                null,
                attached,
                List.copyOf(remarks));
    }

    private List<AttachedFile> attached(List<IncomingFile> incoming) {
        if (desk.files() == DeskSettings.FilePolicy.REFUSE) {
            return List.of();
        }
        return incoming.stream()
                .map(file -> new AttachedFile(
                        file.name(), file.type(), file.bytes().length, files.keep(file.bytes()), file.contentId()))
                .toList();
    }

    private static Piece piece(Passage passage) {
        var fold = switch (passage.kind()) {
            case OWN -> Fold.OPEN;
            case QUOTE -> Fold.QUOTE;
            case SIGNATURE -> Fold.SIGNATURE;
        };
        return new Piece(fold, passage.text());
    }
}
