package org.zayavka.claim;

import java.util.Collections;
import java.util.Set;

/**
 * Which claims a list shows.
 *
 * @param query a number like C-12 or 12, № and a ticket's, or words of the owner, the contract, the company, the
 *     specialist, a phone; empty for all
 * @param states any of them; empty for all
 * @param overdue only those whose deadline is over and that are not answered, or were answered late
 */
public record ClaimFilter(String query, Set<ClaimState> states, boolean overdue) {

    private static final Set<ClaimState> OVER = Set.of(ClaimState.ANSWERED, ClaimState.DISMISSED);

    /** Whether only open claims are looked for: those are listed by their deadlines. */
    public boolean isOfOpen() {
        return !states.isEmpty() && Collections.disjoint(states, OVER);
    }

    public static final ClaimFilter ALL = new ClaimFilter("", Set.of(), false);
}
