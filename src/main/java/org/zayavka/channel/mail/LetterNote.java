package org.zayavka.channel.mail;

import jakarta.mail.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.zayavka.shared.EmailAddress;

/**
 * What comes in instead of a letter that can't be fetched: its own headers, as far as the server gives them, and a note
 * for the agent where the letter lies.
 */
final class LetterNote {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));

    private LetterNote() {}

    static byte[] tooLarge(List<Header> headers, EmailAddress mailbox, String folder, long uid, long bytes) {
        var megabytes = String.format(Locale.ROOT, "%.1f", bytes / 1024.0 / 1024.0);
        return letter(headers, mailbox, folder, uid, """
                Это письмо слишком велико (%s МБ), поэтому оно осталось в почтовом ящике %s, папка %s, UID %d, \
                с пометкой «важное». Откройте его там почтовой программой.

                This letter is too large (%s MB), so it stayed in the mailbox %s, folder %s, UID %d, and is flagged \
                there. Open it with a mail program.
                """.formatted(
                        megabytes, mailbox, folder, uid, megabytes, mailbox, folder, uid));
    }

    static byte[] notGiven(List<Header> headers, EmailAddress mailbox, String folder, long uid, String problem) {
        return letter(headers, mailbox, folder, uid, """
                Почтовый сервер не отдаёт это письмо (%s). Оно осталось в почтовом ящике %s, папка %s, UID %d, \
                с пометкой «важное». Откройте его там почтовой программой.

                The mail server does not give this letter (%s). It stayed in the mailbox %s, folder %s, UID %d, and \
                is flagged there. Open it with a mail program.
                """.formatted(
                        problem, mailbox, folder, uid, problem, mailbox, folder, uid));
    }

    private static byte[] letter(List<Header> headers, EmailAddress mailbox, String folder, long uid, String note) {
        var letter = new StringBuilder();
        for (var header : headers.isEmpty() ? unknown(mailbox, folder, uid) : headers) {
            var name = header.getName().toLowerCase(Locale.ROOT);
            if (!name.startsWith("content-") && !name.equals("mime-version")) {
                letter.append(header.getName())
                        .append(": ")
                        .append(header.getValue())
                        .append("\r\n");
            }
        }
        letter.append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n")
                .append("Content-Transfer-Encoding: base64\r\n\r\n")
                .append(BASE64.encodeToString(note.getBytes(StandardCharsets.UTF_8)))
                .append("\r\n");
        // The header values are the letter's own bytes, one to a character.
        return letter.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Header> unknown(EmailAddress mailbox, String folder, long uid) {
        var id = Integer.toHexString((mailbox + "/" + folder).hashCode());
        return Collections.singletonList(new Header("Message-ID", "<" + uid + "." + id + "@not-given.invalid>"));
    }
}
