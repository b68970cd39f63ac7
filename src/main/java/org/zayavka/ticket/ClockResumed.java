package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The clocks go on. */
public record ClockResumed(TicketId ticket, Instant at, Instant solutionDue) implements TicketEvent {}
