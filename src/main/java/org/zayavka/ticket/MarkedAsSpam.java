package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent saw that nobody asks for anything here; it closes and its sender hears nothing. */
public record MarkedAsSpam(TicketId ticket, Instant at, String by) implements TicketEvent {}
