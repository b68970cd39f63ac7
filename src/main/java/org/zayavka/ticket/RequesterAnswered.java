package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The requester answered what was asked; the clocks go on; or, as {@code participant}, somebody else who takes part. */
public record RequesterAnswered(TicketId ticket, Instant at, String author, boolean participant)
        implements TicketEvent {}
