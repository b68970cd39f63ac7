package org.zayavka.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.InboxId;
import org.zayavka.shared.TicketId;

/**
 * What became of a letter and why.
 *
 * @param kind what the table {@code messageKind} took it for
 * @param reason the table's sentence, or the reception's own
 * @param proof how the ticket that it answers was found
 * @param referenced the ticket that it seems to answer, whatever became of the letter
 * @param ticket where it ended; absent for a letter that ended as an event or still waits for a person
 * @param copyOf the same letter through another mailbox, which was here first (complaint 7)
 * @param decidedBy who reviewed it; empty when nobody had to
 */
public record IntakeRecord(
        InboxId inbox,
        EmailAddress mailbox,
        String department,
        String messageId,
        @Nullable EmailAddress sender,
        String subject,
        String kind,
        String reason,
        Proof proof,
        SenderRole senderRole,
        @Nullable TicketId referenced,
        Outcome outcome,
        @Nullable TicketId ticket,
        @Nullable InboxId copyOf,
        String decidedBy,
        String note,
        Instant at) {

    public enum Outcome {
        REGISTERED,
        APPENDED,
        /** Kept without an answer: machine mail, or a person decided so. */
        FILED,
        UNDELIVERABLE,
        COPY,
        /** Waits for a person's eyes. */
        HELD
    }
}
