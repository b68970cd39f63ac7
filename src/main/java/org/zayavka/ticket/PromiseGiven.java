package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A deadline was promised (S1.3). */
public record PromiseGiven(TicketId ticket, Instant at, String priority, Instant reactionDue, Instant solutionDue)
        implements TicketEvent {}
