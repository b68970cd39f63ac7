package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A person took the ticket for the first time, or finished its task without taking it (S3.2): once per ticket. */
public record ReactionGiven(TicketId ticket, Instant at, String by) implements TicketEvent {}
