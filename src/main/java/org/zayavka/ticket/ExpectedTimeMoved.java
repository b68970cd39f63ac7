package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * The requester was told that others went ahead and the queue comes later (S3.6).
 *
 * @param expected absent where nobody can say when
 */
public record ExpectedTimeMoved(
        TicketId ticket, Instant at, @Nullable Instant expected) implements TicketEvent {}
