package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent handed it to the department that it is for (S5.8, S2.6). */
public record TicketHandedOver(TicketId ticket, Instant at, String from, String to, String reason, String by)
        implements TicketEvent {}
