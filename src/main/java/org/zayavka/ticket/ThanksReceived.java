package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester only said thanks: nothing reopens (complaint 8). */
public record ThanksReceived(TicketId ticket, Instant at, String author) implements TicketEvent {}
