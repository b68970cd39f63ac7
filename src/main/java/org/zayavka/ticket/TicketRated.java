package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * The requester says by a link how it was solved, for the first time or otherwise than before (S4.2). The words are a
 * message of the conversation.
 *
 * @param score 1 to 5, the best
 */
public record TicketRated(TicketId ticket, Instant at, int score) implements TicketEvent {}
