package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A letter of ours did not arrive. */
public record DeliveryFailed(TicketId ticket, Instant at, String recipients, String problem) implements TicketEvent {}
