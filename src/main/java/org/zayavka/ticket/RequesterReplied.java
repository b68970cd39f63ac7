package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester replied to the solution: the ticket reopens (S1.5); or, as {@code participant}, somebody else who takes part. */
public record RequesterReplied(TicketId ticket, Instant at, String author, boolean participant)
        implements TicketEvent {}
