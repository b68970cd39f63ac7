package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** A fact of a ticket's life: kept for ever in the log and told to whoever listens, in the same transaction. */
public interface TicketEvent {

    TicketId ticket();

    Instant at();
}
