package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The head of the desk spoke with the requester (S1.7); what was agreed on is a note of the conversation. */
public record HeadAnswered(TicketId ticket, Instant at, String by) implements TicketEvent {}
