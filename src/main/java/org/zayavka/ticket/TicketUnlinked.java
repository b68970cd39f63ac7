package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** It has nothing to do with the other ticket after all. */
public record TicketUnlinked(TicketId ticket, Instant at, long linkedTicket, String by) implements TicketEvent {}
