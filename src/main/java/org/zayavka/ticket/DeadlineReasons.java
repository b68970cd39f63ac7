package org.zayavka.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
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
    public Optional<Deadline> of(TicketId ticket, ServiceLevel level, Instant countedFrom) {
        return calendars.all().stream()
                .filter(calendar -> calendar.code().equals(level.calendar()))
                .findAny()
                .map(calendar ->
                        TicketClock.solution(countedFrom, log.clockEntries(ticket), List.of(), calendar, level));
    }
}
