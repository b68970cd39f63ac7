package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * Three quarters of a promised time are used up (S2.6), and those who can still keep the promise were told.
 *
 * @param clock {@code reaction} or {@code solution}
 * @param due what is promised
 */
public record DeadlineNear(TicketId ticket, Instant at, String clock, Instant due) implements TicketEvent {}
