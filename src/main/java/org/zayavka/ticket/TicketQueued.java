package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** It stands in a queue (S4.3). */
public record TicketQueued(TicketId ticket, Instant at, String queue, int taskPriority) implements TicketEvent {}
