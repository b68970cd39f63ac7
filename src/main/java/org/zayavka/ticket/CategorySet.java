package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * Somebody said what it is about.
 *
 * @param categoryBefore code; empty when nobody had said it
 * @param category code; empty when it was taken back
 */
public record CategorySet(TicketId ticket, Instant at, String categoryBefore, String category, String by)
        implements TicketEvent {}
