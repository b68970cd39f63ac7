package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A letter waits for a person's eyes (complaint 6). */
public record LetterHeld(TicketId ticket, Instant at, String sender, String reason) implements TicketEvent {}
