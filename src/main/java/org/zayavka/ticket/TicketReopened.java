package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** It is back in work. */
public record TicketReopened(TicketId ticket, Instant at, int openedTimes) implements TicketEvent {}
