package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester said that the problem is gone (S4.5). */
public record SolutionConfirmed(TicketId ticket, Instant at, String author) implements TicketEvent {}
