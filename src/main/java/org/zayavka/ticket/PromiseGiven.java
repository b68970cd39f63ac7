package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * A deadline was promised (S1.3), with all that it follows from.
 *
 * @param plan of the contract; {@code none} when nobody proved to have one
 * @param company its number; absent when nobody is identified
 * @param calendar its code
 * @param reactionMinutes of working time
 * @param solutionMinutes of working time
 */
public record PromiseGiven(
        TicketId ticket,
        Instant at,
        String priority,
        String plan,
        String companyName,
        @Nullable Long company,
        String calendar,
        long reactionMinutes,
        long solutionMinutes,
        Instant countedFrom,
        Instant reactionDue,
        Instant solutionDue,
        Instant warningAt)
        implements TicketEvent {

    static PromiseGiven of(TicketFacts ticket, Promise promise, Instant at) {
        var company = ticket.requester().company();
        var level = promise.level();
        return new PromiseGiven(
                ticket.id(),
                at,
                ticket.priority().code(),
                promise.plan(),
                ticket.requester().companyName(),
                company == null ? null : company.value(),
                level.calendar(),
                level.reaction().toMinutes(),
                level.solution().toMinutes(),
                promise.countedFrom(),
                promise.reactionDue(),
                promise.solutionDue(),
                promise.warningAt());
    }
}
