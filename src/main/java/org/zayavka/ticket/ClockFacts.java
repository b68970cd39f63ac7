package org.zayavka.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of a ticket that its promises follow from, the oldest first. */
record ClockFacts(List<TicketLog.Entry> entries) {

    static final Set<String> MOVE_CLOCKS =
            Set.of("RequesterAsked", "ClockResumed", "TicketSolved", "TicketReopened", "SolutionRestored");

    /** After these the count begins elsewhere. */
    static final Set<String> MOVE_START = Set.of("UrgencyDeclared", "UrgencyWithdrawn");

    static final String IDENTIFIED = "RequesterIdentified";

    private static final Set<String> STOP = Set.of("RequesterAsked", "TicketSolved", "SolutionRestored");

    /** Those that move the clocks. */
    List<TicketLog.Entry> moves() {
        return entries.stream()
                .filter(fact -> MOVE_CLOCKS.contains(fact.kind()))
                .toList();
    }

    /**
     * The levels that the ticket is under, the last one last: one that began later than the one before it came with a
     * change of plan, and leaves that one in force. Empty where the log does not tell.
     */
    List<PromiseTerm> terms() {
        var terms = new ArrayList<PromiseTerm>();
        Instant anew = null;
        for (var fact : entries) {
            if (fact.kind().equals("UrgencyDeclared")) {
                anew = fact.at();
            }
            var term = fact.term();
            if (term == null) {
                continue;
            }
            var adds = !terms.isEmpty()
                    && later(term.from(), terms.get(0).from())
                    && (anew == null || later(term.from(), anew));
            if (!adds) {
                terms.clear();
            }
            if (!terms.contains(term)) {
                terms.add(term);
            }
            anew = null;
        }
        return terms;
    }

    /** Storage keeps less of a second than a clock tells. */
    private static boolean later(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.SECONDS).isAfter(other.truncatedTo(ChronoUnit.SECONDS));
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
        for (var fact : moves()) {
            var stops = STOP.contains(fact.kind());
            since = stops ? since == null ? fact.at() : since : null;
        }
        return since;
    }
}
