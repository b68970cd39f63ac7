package org.zayavka.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the facts of a ticket, the oldest first, and knows under which levels one of its clocks is.
 *
 * <p>A level takes the place of those that began to count with it or later; those that began before it stay in force
 * beside it: so do they after a change of plan, which counts from then on. Urgency takes the place of none, and once the
 * deadline has passed no level takes the place of any: what was broken stays broken.
 */
final class StandingTerms {

    private final SlaClock clock;
    private List<PromiseTerm> terms = List.of();
    private @Nullable Instant due;
    private @Nullable Instant stands;
    private boolean urgent;

    StandingTerms(SlaClock clock) {
        this.clock = clock;
    }

    void take(TicketLog.Entry fact) {
        urgent |= fact.kind().equals(ClockFacts.URGENT);
        stands = ClockFacts.standsAfter(fact, stands);
        if (fact.term() != null) {
            take(fact.term(), fact.at());
        }
        var told = clock == SlaClock.REACTION ? fact.reactionDue() : fact.solutionDue();
        due = told == null ? due : told;
    }

    /** A level is promised at this moment. */
    void take(PromiseTerm term, Instant at) {
        var keepsAll = urgent || hasPassed(at);
        urgent = false;
        if (!terms.isEmpty() && terms.get(terms.size() - 1).equals(term)) {
            return;
        }
        var next = new ArrayList<>(terms.stream()
                .filter(other -> !other.equals(term) && (keepsAll || later(term.from(), other.from())))
                .toList());
        next.add(term);
        terms = next;
    }

    /** The ticket's own row knows the last level, also where the log does not tell. */
    void last(Promise promise) {
        last(PromiseTerm.of(promise));
        due = promise.due(clock);
    }

    void last(PromiseTerm term) {
        var all = new ArrayList<>(terms);
        if (!all.isEmpty()) {
            all.remove(all.size() - 1);
        }
        all.add(term);
        terms = all;
    }

    /** The last one last; empty where the log does not tell. */
    List<PromiseTerm> all() {
        return terms;
    }

    /** A clock that stands is judged by the moment at which it began to stand. */
    private boolean hasPassed(Instant at) {
        var judged = clock == SlaClock.SOLUTION && stands != null ? stands : at;
        return due != null && !due.isAfter(judged);
    }

    /** Storage keeps less of a second than a clock tells. */
    private static boolean later(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.SECONDS).isAfter(other.truncatedTo(ChronoUnit.SECONDS));
    }
}
