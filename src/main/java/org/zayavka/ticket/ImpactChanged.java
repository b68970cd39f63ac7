package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/**
 * It hits others than was thought: the priority is decided again.
 *
 * @param from whom it hit before: {@code person}, {@code department} or {@code company}
 */
public record ImpactChanged(TicketId ticket, Instant at, String from, String to, String by, boolean promiseFollows)
        implements TicketEvent, OutdatesPromise {}
