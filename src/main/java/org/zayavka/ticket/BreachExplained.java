package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * The head recorded why a deadline was missed (S1.3).
 *
 * @param clock {@code reaction} or {@code solution}
 */
public record BreachExplained(TicketId ticket, Instant at, String clock, String reason, String comment, String by)
        implements TicketEvent {}
