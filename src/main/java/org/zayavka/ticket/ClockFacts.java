package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.ClockEvent;

/** The facts of a ticket that its promises follow from, the oldest first. */
record ClockFacts(List<TicketLog.Entry> entries) {

    static final Set<String> MOVE_CLOCKS =
            Set.of("RequesterAsked", "ClockResumed", "TicketSolved", "TicketReopened", "SolutionRestored");

    /** By these a visit has a time, another one, or none. */
    static final Set<String> VISITS =
            Set.of("VisitAgreed", "VisitMoved", "VisitUnassigned", "VisitCancelled", "VisitBegan", "VisitEnded");

    static final String URGENT = "UrgencyDeclared";

    /** After these the count begins elsewhere. */
    static final Set<String> MOVE_START = Set.of(URGENT, "UrgencyWithdrawn");

    static final String IDENTIFIED = "RequesterIdentified";

    private static final Set<String> STOP = Set.of("RequesterAsked", "TicketSolved", "SolutionRestored");

    /** When the clock of the solution begins to stand and goes on, also what is known of that in advance. */
    List<ClockEvent> turns() {
        return ClockTurns.of(entries);
    }

    /** The levels that a clock of the ticket is under, the last one last. Empty where the log does not tell. */
    List<PromiseTerm> terms(SlaClock clock) {
        return standing(clock).all();
    }

    /** Likewise, of a ticket whose row tells the last one. */
    List<PromiseTerm> terms(SlaClock clock, PromiseTerm last) {
        var standing = standing(clock);
        standing.last(last);
        return standing.all();
    }

    /** What they will be when another level is promised. */
    List<PromiseTerm> termsWith(SlaClock clock, @Nullable Promise last, PromiseTerm term, Instant at) {
        var standing = standing(clock);
        if (last != null) {
            standing.last(last);
        }
        standing.take(term, at);
        return standing.all();
    }

    private StandingTerms standing(SlaClock clock) {
        var standing = new StandingTerms(clock);
        entries.forEach(standing::take);
        return standing;
    }

    /** The facts up to a moment. */
    ClockFacts until(Instant at) {
        return new ClockFacts(
                entries.stream().filter(fact -> !fact.at().isAfter(at)).toList());
    }

    /** Whether the count begins elsewhere since the last promise. */
    boolean startMoved() {
        return sincePromise().stream().anyMatch(fact -> MOVE_START.contains(fact.kind()));
    }

    /** Whether it turned out since the last promise who asks. */
    boolean identified() {
        return sincePromise().stream().anyMatch(fact -> fact.kind().equals(IDENTIFIED));
    }

    private List<TicketLog.Entry> sincePromise() {
        int last = entries.size();
        while (last > 0 && !entries.get(last - 1).kind().equals(TicketLog.PROMISE)) {
            last--;
        }
        return entries.subList(last, entries.size());
    }

    /** Since when the clock of the solution stands; absent while it runs. */
    @Nullable
    Instant standsSince() {
        Instant since = null;
        for (var fact : entries) {
            since = standsAfter(fact, since);
        }
        return since;
    }

    /** Since when it stands after a fact, given since when it stood before it. */
    static @Nullable Instant standsAfter(TicketLog.Entry fact, @Nullable Instant before) {
        if (!MOVE_CLOCKS.contains(fact.kind())) {
            return before;
        }
        if (!STOP.contains(fact.kind())) {
            return null;
        }
        return before == null ? fact.at() : before;
    }
}
