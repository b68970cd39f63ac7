package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * A deadline passed (S2.6).
 *
 * @param clock {@code reaction} or {@code solution}
 * @param due what had been promised
 */
public record DeadlineMissed(TicketId ticket, Instant at, String clock, Instant due) implements TicketEvent {}
