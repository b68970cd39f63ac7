package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * It stands in a queue (S4.3).
 *
 * @param queue of its department
 * @param line that has it: while line 2 works on it, the queue is where it would go back to
 */
public record TicketQueued(TicketId ticket, Instant at, String queue, int taskPriority, int line)
        implements TicketEvent {}
