package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A ticket has its number (S1.2). */
public record TicketRegistered(TicketId ticket, Instant at, String subject, String company) implements TicketEvent {}
