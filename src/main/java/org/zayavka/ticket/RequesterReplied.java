package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester replied to the solution: the ticket reopens (S1.5). */
public record RequesterReplied(TicketId ticket, Instant at, String author) implements TicketEvent {}
