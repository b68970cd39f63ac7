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
 * change of rules breaks a promise by itself: what would be over by the new rules while the given deadline is still
 * ahead, stays at what was given, each clock by itself.
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
     * moment, and is never later than what was promised before.
     */
    public Promise give(Ticket ticket, String plan, ServiceLevel level, Instant at) {
        return give(ticket, plan, level, log.clockFacts(ticket), at);
    }

    private Promise give(Ticket ticket, String plan, ServiceLevel level, ClockFacts facts, Instant at) {
        var last = ticket.promise();
        var terms = List.of(new PromiseTerm(level, ticket.countedFrom()));
        // Whose contract it is, was true from the beginning: only the contract itself changes from now on.
        var newPlan = last != null && !plan.equals(last.plan()) && !facts.identified();
        if (last != null && (newPlan || breaks(ticket, last, terms.get(0), facts, at))) {
            terms = new ArrayList<>(standing(last, facts));
            terms.add(new PromiseTerm(level, at));
        }
        return promise(ticket, plan, terms, facts, at);
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
        var terms = standing(last, facts);
        var reaction = reaction(ticket, terms, at);
        var due = earliest(counted(terms, facts, List.of(ClockEvent.resumed(at))), leftOver(last, facts, at), at);
        return new Promise(
                last.plan(),
                last.level(),
                last.countedFrom(),
                reaction.at(),
                reaction.warningAt(),
                due == null ? last.solutionDue() : due.at(),
                due == null ? last.warningAt() : due.warningAt());
    }

    /** What was left of the given deadline when the clock began to stand; absent when it was over by then. */
    private @Nullable Due leftOver(Promise last, ClockFacts facts, Instant at) {
        var since = facts.standsSince();
        if (since == null || !last.solutionDue().isAfter(since)) {
            return null;
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
        return facts.startMoved()
                ? give(ticket, last.plan(), last.level(), facts, at)
                : promise(ticket, last.plan(), standing(last, facts), facts, at);
    }

    /** The levels that the ticket is under; the last one is in its own row. */
    private static List<PromiseTerm> standing(Promise last, ClockFacts facts) {
        var terms = new ArrayList<>(facts.terms());
        if (!terms.isEmpty()) {
            terms.remove(terms.size() - 1);
        }
        terms.add(new PromiseTerm(last.level(), last.countedFrom()));
        return terms;
    }

    private Promise promise(Ticket ticket, String plan, List<PromiseTerm> terms, ClockFacts facts, Instant at) {
        var term = terms.get(terms.size() - 1);
        var reaction = reaction(ticket, terms, at);
        var solution = solution(ticket, terms, facts, at);
        return new Promise(
                plan,
                term.level(),
                term.from(),
                reaction.at(),
                reaction.warningAt(),
                solution.at(),
                solution.warningAt());
    }

    /** Once it was given, the promise of the reaction is history: no later change touches it. */
    private Due reaction(Ticket ticket, List<PromiseTerm> terms, Instant at) {
        var last = ticket.promise();
        if (ticket.reactedAt() != null && last != null) {
            return new Due(last.reactionDue(), last.reactionWarningAt());
        }
        var due = earliest(known(terms).stream().map(this::reaction).toList(), ahead(last, SlaClock.REACTION, at), at);
        return due == null ? reaction(terms.get(terms.size() - 1)) : due;
    }

    /** A clock that stands has no deadline: what was promised last stays until it goes on. */
    private Due solution(Ticket ticket, List<PromiseTerm> terms, ClockFacts facts, Instant at) {
        var last = ticket.promise();
        if (last != null && ticket.state() != State.WORKING) {
            return new Due(last.solutionDue(), last.warningAt());
        }
        var due = earliest(counted(terms, facts, List.of()), ahead(last, SlaClock.SOLUTION, at), at);
        if (due != null) {
            return due;
        }
        var term = terms.get(terms.size() - 1);
        var unmoved = calendar(term).plus(term.from(), term.level().solution());
        return new Due(unmoved, unmoved);
    }

    private static @Nullable Due ahead(@Nullable Promise last, SlaClock clock, Instant at) {
        return last != null && last.due(clock).isAfter(at) ? new Due(last.due(clock), last.warningAt(clock)) : null;
    }

    /** @param given stands for what would be over already; absent when it is over itself */
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
        return Due.of(TicketClock.solution(term.from(), facts.moves(), more, calendar(term), term.level()));
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
