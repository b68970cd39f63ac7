package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.sla.UnknownCalendar;

/**
 * Gives and renews promises: the level comes from the table, the events from the log, the hours from the calendar. No
 * change of rules breaks a promise by itself, and none mends one: what would be over by the new rules while the given
 * deadline is still ahead, stays at what was given, and a deadline that has passed stays where it is unless a corrected
 * calendar says that it is ahead. Each clock by itself.
 */
@Component
public class Promises {

    private final TicketLog log;
    private final Calendars calendars;

    Promises(TicketLog log, Calendars calendars) {
        this.log = log;
        this.calendars = calendars;
    }

    /**
     * What this level promises for the ticket, given all that happened to it. The level of another plan counts from this
     * moment, and is never later than what was promised before; nor is that of a ticket that was declared urgent.
     */
    public Promise give(Ticket ticket, String plan, ServiceLevel level, Instant at) {
        return give(ticket, plan, level, log.clockFacts(ticket), at);
    }

    private Promise give(Ticket ticket, String plan, ServiceLevel level, ClockFacts facts, Instant at) {
        var last = ticket.promise();
        var term = new PromiseTerm(level, ticket.countedFrom());
        // Whose contract it is, was true from the beginning: only the contract itself changes from now on.
        var newPlan = last != null && !plan.equals(last.plan()) && !facts.identified();
        if (last != null && (newPlan || breaks(ticket, last, term, facts, at))) {
            term = new PromiseTerm(level, at);
        }
        var reactionTerms = facts.termsWith(SlaClock.REACTION, last, term, at);
        var solutionTerms = facts.termsWith(SlaClock.SOLUTION, last, term, at);
        var reaction = passed(ticket, SlaClock.REACTION, at) ? given(last, SlaClock.REACTION) : null;
        var solution = passed(ticket, SlaClock.SOLUTION, at) ? given(last, SlaClock.SOLUTION) : null;
        return promise(
                ticket,
                plan,
                term,
                reaction == null ? reaction(ticket, reactionTerms, at) : reaction,
                solution == null ? solution(ticket, solutionTerms, facts, at) : solution,
                at);
    }

    private static boolean passed(Ticket ticket, SlaClock clock, Instant at) {
        return ticket.promise() != null && !ticket.promised().due(clock).isAfter(at);
    }

    /** Whether a deadline that is ahead would be over. */
    private boolean breaks(Ticket ticket, Promise last, PromiseTerm term, ClockFacts facts, Instant at) {
        if (ticket.state() != State.WORKING) {
            return false;
        }
        var reaction = ticket.reactedAt() == null
                && last.reactionDue().isAfter(at)
                && !reaction(term).at().isAfter(at);
        var solution = solution(term, facts, List.of());
        return reaction
                || last.solutionDue().isAfter(at)
                        && solution != null
                        && !solution.at().isAfter(at);
    }

    /** The promise of a ticket whose clocks stood and go on at this moment. */
    public Promise resume(Ticket ticket, Instant at) {
        var last = ticket.promised();
        var facts = log.clockFacts(ticket);
        var term = PromiseTerm.of(last);
        var terms = facts.terms(SlaClock.SOLUTION, term);
        var due = earliest(counted(terms, facts, List.of(ClockEvent.resumed(at))), leftOver(last, facts, at), at);
        return promise(
                ticket,
                last.plan(),
                term,
                reaction(ticket, facts.terms(SlaClock.REACTION, term), at),
                due == null ? new Due(last.solutionDue(), last.warningAt()) : due,
                at);
    }

    /** What was left of the given deadline when the clock began to stand; when it was over by then, the deadline itself. */
    private @Nullable Due leftOver(Promise last, ClockFacts facts, Instant at) {
        var since = facts.standsSince();
        if (since == null || !last.solutionDue().isAfter(since)) {
            return given(last, SlaClock.SOLUTION);
        }
        var calendar = calendars.calendar(last.level().calendar());
        var left = calendar.between(since, last.solutionDue());
        var due = left.isZero() ? at.plus(Duration.between(since, last.solutionDue())) : calendar.plus(at, left);
        return new Due(due, due);
    }

    /** What is promised already, by the calendars of today: they may have been corrected since. */
    public Promise again(Ticket ticket, Instant at) {
        var last = ticket.promised();
        var facts = log.clockFacts(ticket);
        if (facts.startMoved()) {
            return give(ticket, last.plan(), last.level(), facts, at);
        }
        var term = PromiseTerm.of(last);
        return promise(
                ticket,
                last.plan(),
                term,
                reaction(ticket, facts.terms(SlaClock.REACTION, term), at),
                solution(ticket, facts.terms(SlaClock.SOLUTION, term), facts, at),
                at);
    }

    private static Promise promise(
            Ticket ticket, String plan, PromiseTerm term, Due reaction, Due solution, Instant at) {
        var start = startNotBehind(ticket, reaction, solution, at);
        return new Promise(
                plan, term.level(), term.from(), start.at(), start.warningAt(), solution.at(), solution.warningAt());
    }

    /** Nobody can begin after the end: a start that is still owed is never promised for later than the solution. */
    private static Due startNotBehind(Ticket ticket, Due reaction, Due solution, Instant at) {
        if (ticket.reactedAt() != null || !reaction.at().isAfter(solution.at())) {
            return reaction;
        }
        if (solution.at().isAfter(at)) {
            var warning = reaction.warningAt().isBefore(solution.warningAt()) ? reaction : solution;
            return new Due(solution.at(), warning.warningAt());
        }
        // A start that passed with its solution is as late as that; one that is ahead is not broken by it.
        var last = given(ticket.promise(), SlaClock.REACTION);
        return last != null && !last.at().isAfter(at) ? last : reaction;
    }

    /** Once it was given, the promise of the reaction is history: no later change touches it. */
    private Due reaction(Ticket ticket, List<PromiseTerm> terms, Instant at) {
        var last = given(ticket.promise(), SlaClock.REACTION);
        if (last != null && (ticket.reactedAt() != null || isStuck(terms, last, at))) {
            return last;
        }
        var due = earliest(known(terms).stream().map(this::reaction).toList(), last, at);
        return due == null ? reaction(terms.get(terms.size() - 1)) : due;
    }

    /** A clock that stands has no deadline: what was promised last stays until it goes on. */
    private Due solution(Ticket ticket, List<PromiseTerm> terms, ClockFacts facts, Instant at) {
        var last = given(ticket.promise(), SlaClock.SOLUTION);
        if (last != null && (ticket.state() != State.WORKING || isStuck(terms, last, at))) {
            return last;
        }
        var due = earliest(counted(terms, facts, List.of()), last, at);
        if (due != null) {
            return due;
        }
        var term = terms.get(terms.size() - 1);
        var unmoved = calendar(term).plus(term.from(), term.level().solution());
        return new Due(unmoved, unmoved);
    }

    /** What passed by a calendar that is gone can't be corrected by it any more. */
    private boolean isStuck(List<PromiseTerm> terms, Due last, Instant at) {
        return !last.at().isAfter(at) && known(terms).size() < terms.size();
    }

    private static @Nullable Due given(@Nullable Promise last, SlaClock clock) {
        return last == null ? null : new Due(last.due(clock), last.warningAt(clock));
    }

    /** @param given stands for what would be over already; absent where nothing was promised before */
    private static @Nullable Due earliest(List<Due> counted, @Nullable Due given, Instant at) {
        return counted.stream()
                .map(due -> given == null || due.at().isAfter(at) ? due : given)
                .min(Comparator.comparing(Due::at))
                .orElse(null);
    }

    private List<Due> counted(List<PromiseTerm> terms, ClockFacts facts, List<ClockEvent> more) {
        var dues = new ArrayList<Due>();
        for (var term : known(terms)) {
            var due = solution(term, facts, more);
            if (due != null) {
                dues.add(due);
            }
        }
        return dues;
    }

    /** Of a plan of before, the calendar may be gone. */
    private List<PromiseTerm> known(List<PromiseTerm> terms) {
        var last = terms.get(terms.size() - 1);
        return terms.stream().filter(term -> term.equals(last) || isKnown(term)).toList();
    }

    private boolean isKnown(PromiseTerm term) {
        try {
            calendar(term);
            return true;
        } catch (UnknownCalendar gone) {
            return false;
        }
    }

    private Due reaction(PromiseTerm term) {
        var due = Due.of(TicketClock.reaction(term.from(), null, calendar(term), term.level()));
        if (due == null) {
            throw new IllegalStateException("a clock that runs has a deadline");
        }
        return due;
    }

    private @Nullable Due solution(PromiseTerm term, ClockFacts facts, List<ClockEvent> more) {
        return Due.of(TicketClock.solution(term.from(), facts.turns(), more, calendar(term), term.level()));
    }

    private BusinessCalendar calendar(PromiseTerm term) {
        return calendars.calendar(term.level().calendar());
    }

    private record Due(Instant at, Instant warningAt) {

        /** Absent for a clock that stands with time left. */
        static @Nullable Due of(Deadline deadline) {
            var due = deadline.dueAt();
            var warning = deadline.warningAt();
            return due == null ? null : new Due(due, warning == null ? due : warning);
        }
    }
}
