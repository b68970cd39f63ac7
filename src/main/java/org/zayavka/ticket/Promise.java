package org.zayavka.ticket;

import java.time.Instant;
import org.zayavka.sla.ServiceLevel;

/**
 * What was promised: two clocks with names of their own (complaint 10).
 *
 * @param plan of the contract it follows from; {@code none} when nobody proved to have one
 * @param level the service level that the table gave
 * @param countedFrom from which moment both are counted
 * @param reactionWarningAt when three quarters of the time to the reaction are used up
 * @param warningAt the same for the solution
 */
public record Promise(
        String plan,
        ServiceLevel level,
        Instant countedFrom,
        Instant reactionDue,
        Instant reactionWarningAt,
        Instant solutionDue,
        Instant warningAt) {

    public Instant due(SlaClock clock) {
        return clock == SlaClock.REACTION ? reactionDue : solutionDue;
    }

    public Instant warningAt(SlaClock clock) {
        return clock == SlaClock.REACTION ? reactionWarningAt : warningAt;
    }
}
