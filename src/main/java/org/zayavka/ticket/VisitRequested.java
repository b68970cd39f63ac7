package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * Somebody must drive there; what is needed is known.
 *
 * @param skill code of what the engineer must know
 * @param area code of where it is
 */
public record VisitRequested(TicketId ticket, Instant at, long visit, String skill, String area)
        implements VisitEvent {}
