package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent saw that it has to do with another ticket; both logs tell it. */
public record TicketLinked(TicketId ticket, Instant at, long linkedTicket, String by) implements TicketEvent {}
