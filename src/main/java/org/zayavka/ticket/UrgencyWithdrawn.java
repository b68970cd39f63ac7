package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** An agent took a declared urgency back: it had been a mistake. */
public record UrgencyWithdrawn(TicketId ticket, Instant at, String by, boolean promiseFollows)
        implements TicketEvent, OutdatesPromise {}
