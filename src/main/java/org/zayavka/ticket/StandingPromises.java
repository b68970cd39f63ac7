package org.zayavka.ticket;

import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What of a promise that is renewed stands: it holds at the level of its time, whatever the tables say by now (S1.3).
 * They are asked again only about what has changed.
 */
@Component
public class StandingPromises {

    /** What the table of priorities looks at; the plan has no fact in the log. */
    private static final Set<String> MOVE_PRIORITY = Set.of(
            "ImpactChanged", "UrgencyDeclared", "UrgencyWithdrawn", "RequesterIdentified", TicketLog.HANDED_OVER);

    private final TicketLog log;
    private final Plans plans;

    StandingPromises(TicketLog log, Plans plans) {
        this.log = log;
        this.plans = plans;
    }

    /** Whether nothing has happened that its priority follows from: only the calendar may have moved it. */
    public boolean priorityStands(Ticket ticket) {
        return plansAgree(ticket) && log.sincePromise(ticket).stream().noneMatch(MOVE_PRIORITY::contains);
    }

    /** Whether the level stands as long as the priority does: plan and department are what they were. */
    public boolean levelFollowsPriority(Ticket ticket) {
        return plansAgree(ticket) && !log.sincePromise(ticket).contains(TicketLog.HANDED_OVER);
    }

    private boolean plansAgree(Ticket ticket) {
        var promise = ticket.promise();
        return promise != null && plans.plan(ticket).equals(promise.plan());
    }
}
