package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * It is back in work.
 *
 * @param solutionDue what is promised from now on
 */
public record TicketReopened(TicketId ticket, Instant at, int openedTimes, Instant solutionDue)
        implements TicketEvent {}
