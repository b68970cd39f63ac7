package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The solution's deadline passed (S2.6). */
public record DeadlineMissed(TicketId ticket, Instant at, Instant solutionDue) implements TicketEvent {}
