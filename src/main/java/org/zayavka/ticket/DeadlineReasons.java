package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.ServiceLevel;

/**
 * "Why this deadline?" It is calculated from the facts in the log when somebody asks, so each reader has it in their
 * own language, and nothing of it is stored. Locks nothing.
 */
@Component
public class DeadlineReasons {

    private final TicketLog log;
    private final Calendars calendars;

    DeadlineReasons(TicketLog log, Calendars calendars) {
        this.log = log;
        this.calendars = calendars;
    }

    /**
     * The deadline of a ticket's solution with its calculation, by the calendar of today.
     *
     * @param level what was promised
     * @param countedFrom when the count started
     * @return empty when the desk no longer has the calendar
     */
    public Optional<Deadline> solution(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        return calendar(level)
                .map(calendar ->
                        TicketClock.solution(countedFrom, log.clockEntries(ticket), List.of(), calendar, level));
    }

    /** The deadline of a reaction that nobody gave yet. */
    public Optional<Deadline> reaction(ServiceLevel level, Instant countedFrom) {
        return calendar(level).map(calendar -> TicketClock.reaction(countedFrom, null, calendar, level));
    }

    /**
     * The deadline of a reaction that was given: by what was promised at that moment, whatever changed later.
     *
     * @return empty when the log does not tell it
     */
    public Optional<Deadline> givenReaction(TicketId ticket, Instant reacted) {
        return log.promiseAt(ticket, reacted)
                .flatMap(promise -> calendar(promise.level())
                        .map(calendar ->
                                TicketClock.reaction(promise.countedFrom(), reacted, calendar, promise.level())));
    }

    private Optional<BusinessCalendar> calendar(ServiceLevel level) {
        return calendars.all().stream()
                .filter(calendar -> calendar.code().equals(level.calendar()))
                .findAny();
    }
}
