package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * Somebody has phoned about it (S3.8).
 *
 * @param call its number among the calls
 * @param by the login of who took it
 */
public record PhoneCallTaken(TicketId ticket, Instant at, long call, String by) implements TicketEvent {}
