package org.zayavka.channel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.Remark;

/**
 * A message as the reception reads it, whatever gate it came through.
 *
 * @param mailbox our own address that it was delivered to
 * @param from absent when no usable sender is named
 * @param messageId with angle brackets; made from the bytes when the sender gave none
 * @param references the Message-IDs that it answers, the nearest first (In-Reply-To, then References backwards)
 * @param passages the text in pieces, in their order
 * @param html the original HTML, not sanitised; empty when there was none
 * @param urgent whether its headers or its subject declare it urgent (S1.3)
 * @param readable false when it could not be read and only the original is of use
 * @param notes what reading it noticed, for the agent: unpacked, too large, charset guessed
 */
public record IncomingMessage(
        InboxId id,
        EmailAddress mailbox,
        @Nullable Person from,
        List<Person> to,
        List<Person> cc,
        @Nullable Person replyTo,
        String messageId,
        List<String> references,
        String subject,
        List<Passage> passages,
        String html,
        List<IncomingFile> files,
        Machine machine,
        @Nullable Bounce bounce,
        boolean urgent,
        boolean readable,
        Instant sentAt,
        Instant receivedAt,
        List<Remark> notes) {

    /** The whole text, quotes and signatures included. */
    public String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    /** What the sender wrote this time, without quotes and signature. */
    public String ownText() {
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.OWN)
                .map(Passage::text)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
