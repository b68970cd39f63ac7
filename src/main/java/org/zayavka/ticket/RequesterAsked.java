package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent asked; the clocks stand (complaint 10). */
public record RequesterAsked(TicketId ticket, Instant at, String by, String question) implements TicketEvent {}
