package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester wrote while agents work on it. */
public record RequesterAdded(TicketId ticket, Instant at, String author) implements TicketEvent {}
