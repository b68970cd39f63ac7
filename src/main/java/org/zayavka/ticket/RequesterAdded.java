package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester wrote while agents work on it; or, as {@code participant}, somebody else who takes part. */
public record RequesterAdded(TicketId ticket, Instant at, String author, boolean participant) implements TicketEvent {}
