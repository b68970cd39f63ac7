package org.zayavka.ticket;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Deadlines that passed. A promise is broken once, however often the ticket comes back to work after that. */
@Component
public class Breaches {

    private final TicketLog log;

    Breaches(TicketLog log) {
        this.log = log;
    }

    /** @return false when it is known already that this deadline was missed */
    public boolean record(Ticket ticket, Instant now) {
        if (log.tellsOfMissed(ticket.id(), ticket.promised().solutionDue())) {
            return false;
        }
        ticket.missDeadline(now);
        return true;
    }
}
