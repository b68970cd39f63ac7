package org.zayavka.ticket;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.Deadlines;
import org.zayavka.sla.Moments;
import org.zayavka.sla.ServiceLevel;

/** Gives and renews promises: the level comes from the table, the events from the log, the hours from the calendar. */
@Component
public class Promises {

    private final TicketLog log;
    private final Calendars calendars;
    private final Moments moments;

    Promises(TicketLog log, Calendars calendars, Moments moments) {
        this.log = log;
        this.calendars = calendars;
        this.moments = moments;
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

    /** "Why this deadline?" for a reader, calculated anew from the ticket's events. */
    public Optional<String> explain(Ticket ticket, Language language, ZoneId zone) {
        return Optional.ofNullable(ticket.promise())
                .map(promise -> solution(ticket, promise.level(), List.of()).explain(language, zone));
    }

    private Promise promise(Ticket ticket, ServiceLevel level, Deadline solution) {
        var calendar = calendars.calendar(level.calendar());
        var reactionDue = calendar.plus(ticket.countedFrom(), level.reaction());
        // A clock that stands has no deadline: what was promised last stays until it goes on.
        var due = solution.dueAt() == null ? lastDue(ticket, calendar, level) : solution.dueAt();
        var warning = solution.warningAt() == null ? due : solution.warningAt();
        return new Promise(
                level, ticket.countedFrom(), reactionDue, due, warning, solution.explain(Language.RU, moments.desk()));
    }

    private static Instant lastDue(Ticket ticket, BusinessCalendar calendar, ServiceLevel level) {
        var last = ticket.promise();
        return last == null ? calendar.plus(ticket.countedFrom(), level.solution()) : last.solutionDue();
    }

    private Deadline solution(Ticket ticket, ServiceLevel level, List<ClockEvent> more) {
        var from = ticket.countedFrom();
        var events = new ArrayList<ClockEvent>();
        events.add(ClockEvent.started(from));
        for (var entry : log.clockEntries(ticket)) {
            if (entry.at().isBefore(from)) {
                continue;
            }
            events.add(event(entry));
        }
        events.addAll(more);
        return Deadlines.of(events, calendars.calendar(level.calendar()), level.solution());
    }

    private static ClockEvent event(TicketLog.Entry entry) {
        return switch (entry.kind()) {
            case "RequesterAsked" -> ClockEvent.paused(entry.at());
            case "ClockResumed", "TicketReopened" -> ClockEvent.resumed(entry.at());
            case "TicketSolved", "SolutionRestored" -> ClockEvent.stopped(entry.at());
            default -> throw new IllegalStateException("moves no clock: " + entry.kind());
        };
    }
}
