package org.zayavka.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/**
 * Where an outgoing message stands.
 *
 * @param held whom the cap per address and hour keeps it from; the others have it or get it
 * @param heldUntil when the first of them gets it
 */
public record Delivery(
        OutboxId id,
        @Nullable TicketId ticket,
        String letter,
        String messageId,
        List<EmailAddress> to,
        String subject,
        String text,
        State state,
        int attempts,
        Instant writtenAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextAttemptAt,
        List<EmailAddress> held,
        @Nullable Instant heldUntil,
        String problem) {

    /** What the mail server said, and what we say ourselves in the reader's language. */
    public String why(Locale reader) {
        return OwnReason.read(problem, Language.of(reader));
    }

    public enum State {
        /** Not sent yet; a dead mail server keeps it here. */
        WAITING,
        /** The mail server took it. */
        SENT,
        /** Only those have not got it whom the cap per address and hour keeps it from; it goes on by itself later. */
        HELD,
        /** The mail server refused it for good, or the last attempt failed. */
        FAILED,
        /** It was taken and came back. */
        BOUNCED
    }
}
