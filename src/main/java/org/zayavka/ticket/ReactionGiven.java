package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * A person took the ticket for the first time, or finished its task without taking it (S3.2): once per ticket.
 *
 * @param workingMinutes that it took, by the calendar of that moment; absent where nobody could count
 */
public record ReactionGiven(
        TicketId ticket, Instant at, String by, @Nullable Long workingMinutes) implements TicketEvent {}
