package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A machine wrote; filed, never answered (complaint 1). */
public record MachineMailFiled(TicketId ticket, Instant at, String subject, String reason) implements TicketEvent {}
