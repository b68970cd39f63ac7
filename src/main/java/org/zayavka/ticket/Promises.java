package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.ServiceLevel;

/** Gives and renews promises: the level comes from the table, the events from the log, the hours from the calendar. */
@Component
public class Promises {

    private final TicketLog log;
    private final Calendars calendars;

    Promises(TicketLog log, Calendars calendars) {
        this.log = log;
        this.calendars = calendars;
    }

    /** What this level promises for the ticket, given all that happened to it. */
    public Promise give(Ticket ticket, String plan, ServiceLevel level) {
        return promise(ticket, plan, level, List.of());
    }

    /** The promise of a ticket whose clocks stood and go on at this moment. */
    public Promise resume(Ticket ticket, Instant at) {
        var promise = ticket.promised();
        return promise(ticket, promise.plan(), promise.level(), List.of(ClockEvent.resumed(at)));
    }

    /** What is promised already, by the calendars of today: they may have been corrected since. */
    public Promise again(Ticket ticket) {
        var promise = ticket.promised();
        return promise(ticket, promise.plan(), promise.level(), List.of());
    }

    private Promise promise(Ticket ticket, String plan, ServiceLevel level, List<ClockEvent> more) {
        var calendar = calendars.calendar(level.calendar());
        var reaction = reaction(ticket, calendar, level);
        var solution = TicketClock.solution(ticket.countedFrom(), log.clockEntries(ticket), more, calendar, level);
        // A clock that stands has no deadline: what was promised last stays until it goes on.
        var due = solution.dueAt() == null ? lastDue(ticket, calendar, level) : solution.dueAt();
        var warning = solution.warningAt() == null ? due : solution.warningAt();
        return new Promise(plan, level, ticket.countedFrom(), reaction.due(), reaction.warningAt(), due, warning);
    }

    /** Once it was given, the promise of the reaction is history: no later change touches it. */
    private static Reaction reaction(Ticket ticket, BusinessCalendar calendar, ServiceLevel level) {
        var last = ticket.promise();
        if (ticket.reactedAt() != null && last != null) {
            return new Reaction(last.reactionDue(), last.reactionWarningAt());
        }
        return Reaction.of(TicketClock.reaction(ticket.countedFrom(), null, calendar, level));
    }

    private static Instant lastDue(Ticket ticket, BusinessCalendar calendar, ServiceLevel level) {
        var last = ticket.promise();
        return last == null ? calendar.plus(ticket.countedFrom(), level.solution()) : last.solutionDue();
    }

    private record Reaction(Instant due, Instant warningAt) {

        /** Of a clock that runs. */
        static Reaction of(Deadline running) {
            var due = running.dueAt();
            var warningAt = running.warningAt();
            if (due == null || warningAt == null) {
                throw new IllegalStateException("a clock that runs has a deadline");
            }
            return new Reaction(due, warningAt);
        }
    }
}
