package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent split a letter off into a ticket of its own, because it asked something new (S5.4). */
public record LetterSplitOff(TicketId ticket, Instant at, long newTicket, String by) implements TicketEvent {}
