package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * A solution was found, or the desk gave up with a reason.
 *
 * @param workingMinutes that it took, by the calendar of that moment; absent where nobody could count
 */
public record TicketSolved(
        TicketId ticket,
        Instant at,
        Outcome outcome,
        String by,
        Instant closesAt,
        @Nullable Long workingMinutes) implements TicketEvent {}
