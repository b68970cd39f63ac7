package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A solution was found, or the desk gave up with a reason. */
public record TicketSolved(TicketId ticket, Instant at, Outcome outcome, String by, Instant closesAt)
        implements TicketEvent {}
