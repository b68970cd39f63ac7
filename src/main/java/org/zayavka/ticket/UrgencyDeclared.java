package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** Somebody declared it urgent (S1.3). */
public record UrgencyDeclared(TicketId ticket, Instant at, String author, boolean promiseFollows)
        implements TicketEvent, OutdatesPromise {}
