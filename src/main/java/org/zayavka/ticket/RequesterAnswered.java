package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester answered what was asked; the clocks go on. */
public record RequesterAnswered(TicketId ticket, Instant at, String author) implements TicketEvent {}
