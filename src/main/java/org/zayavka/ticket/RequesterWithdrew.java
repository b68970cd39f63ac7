package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester needs it no more. */
public record RequesterWithdrew(TicketId ticket, Instant at, String author) implements TicketEvent {}
