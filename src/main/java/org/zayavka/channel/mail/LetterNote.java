package org.zayavka.channel.mail;

import jakarta.mail.Header;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.zayavka.channel.GateNotes;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Remark;

/**
 * What comes in instead of a letter that can't be fetched: its own headers, as far as the server gives them, and a
 * remark for the agent where the letter lies. It has no text: nothing of it is the sender's word.
 */
final class LetterNote {

    private final GateNotes notes;

    LetterNote(GateNotes notes) {
        this.notes = notes;
    }

    byte[] tooLarge(List<Header> headers, EmailAddress mailbox, String folder, long uid, long bytes) {
        var remark = Remark.of("left-too-large", Remark.size(bytes), mailbox, folder, uid);
        return letter(headers.isEmpty() ? unknown(mailbox, folder, uid) : headers, remark);
    }

    byte[] notGiven(List<Header> headers, EmailAddress mailbox, String folder, long uid, int attempts) {
        var remark = Remark.of("left-not-given", attempts, mailbox, folder, uid);
        return letter(headers.isEmpty() ? unknown(mailbox, folder, uid) : headers, remark);
    }

    private byte[] letter(List<Header> headers, Remark remark) {
        var letter = new StringBuilder();
        for (var header : headers) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (!name.startsWith("content-") && !name.equals("mime-version")) {
                letter.append(header.getName())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n");
            }
        }
        letter.append(GateNotes.HEADER)
                .append(": ")
                .append(notes.seal(remark))
                .append("\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n");
        // The header values are the letter's own bytes, one to a character.
        return letter.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Header> unknown(EmailAddress mailbox, String folder, long uid) {
        var id = Integer.toHexString((mailbox + "/" + folder).hashCode());
        return Collections.singletonList(new Header("Message-ID", "<" + uid + "." + id + "@not-given.invalid>"));
    }
}
