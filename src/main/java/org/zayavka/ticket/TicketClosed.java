package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** It is done (S1.6). */
public record TicketClosed(TicketId ticket, Instant at, Closing how) implements TicketEvent {}
