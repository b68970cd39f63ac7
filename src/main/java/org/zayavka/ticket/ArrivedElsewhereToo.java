package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.shared.TicketId;

/** The same letter came to another mailbox: both departments know (complaint 7). */
public record ArrivedElsewhereToo(TicketId ticket, Instant at, String mailbox, String department)
        implements TicketEvent {}
