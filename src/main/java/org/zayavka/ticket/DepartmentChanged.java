package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** It was sent to the wrong department (S5.8). */
public record DepartmentChanged(TicketId ticket, Instant at, String from, String to, String reason)
        implements TicketEvent {}
