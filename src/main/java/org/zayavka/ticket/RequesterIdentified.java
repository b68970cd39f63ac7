package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent linked it to a contact or a contract. */
public record RequesterIdentified(TicketId ticket, Instant at, String company, String by) implements TicketEvent {}
