package org.zayavka.ticket;

import org.springframework.stereotype.Component;

/** Which departments besides its own know of a ticket: a letter to many mailboxes is told to each once (complaint 7). */
@Component
public class KnownElsewhere {

    private final TicketLog log;

    KnownElsewhere(TicketLog log) {
        this.log = log;
    }

    /** What happened in this transaction included. The ticket is locked, so two copies can't both be the first. */
    public boolean in(String department, Ticket ticket) {
        return log.knows(ticket, department);
    }
}
