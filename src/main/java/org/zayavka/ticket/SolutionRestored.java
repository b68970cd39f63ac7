package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** It was reopened by mistake and is solved as before. */
public record SolutionRestored(TicketId ticket, Instant at, Instant closesAt) implements TicketEvent {}
