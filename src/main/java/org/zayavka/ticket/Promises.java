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
    public Promise give(Ticket ticket, ServiceLevel level) {
        var solution = solution(ticket, level, List.of());
        return promise(ticket, level, solution);
    }

    /** The promise of a ticket whose clocks stood and go on at this moment. */
    public Promise resume(Ticket ticket, Instant at) {
        var level = ticket.promised().level();
        var solution = solution(ticket, level, List.of(ClockEvent.resumed(at)));
        return promise(ticket, level, solution);
    }

    private Promise promise(Ticket ticket, ServiceLevel level, Deadline solution) {
        var calendar = calendars.calendar(level.calendar());
        var reactionDue = calendar.plus(ticket.countedFrom(), level.reaction());
        // A clock that stands has no deadline: what was promised last stays until it goes on.
        var due = solution.dueAt() == null ? lastDue(ticket, calendar, level) : solution.dueAt();
        var warning = solution.warningAt() == null ? due : solution.warningAt();
        return new Promise(level, ticket.countedFrom(), reactionDue, due, warning);
    }

    private static Instant lastDue(Ticket ticket, BusinessCalendar calendar, ServiceLevel level) {
        var last = ticket.promise();
        return last == null ? calendar.plus(ticket.countedFrom(), level.solution()) : last.solutionDue();
    }

    private Deadline solution(Ticket ticket, ServiceLevel level, List<ClockEvent> more) {
        var calendar = calendars.calendar(level.calendar());
        return TicketClock.deadline(ticket.countedFrom(), log.clockEntries(ticket), more, calendar, level);
    }
}
