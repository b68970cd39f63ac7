package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** Line 1 handed it to line 2 (S4.4). */
public record TicketEscalated(TicketId ticket, Instant at, String by) implements TicketEvent {}
