package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The head recorded why a deadline was missed (S1.3). */
public record BreachExplained(TicketId ticket, Instant at, String reason, String comment, String by)
        implements TicketEvent {}
