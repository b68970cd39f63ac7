package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.UnknownCalendar;

/**
 * How much working time something took, by the calendar as it is when it happens. The facts carry it, so that a calendar
 * that is corrected later leaves alone what was counted by the old one. All in whole minutes, null where nothing is
 * promised or the calendar is gone.
 */
@Component
public class WorkedTime {

    private final TicketLog log;
    private final Calendars calendars;

    WorkedTime(TicketLog log, Calendars calendars) {
        this.log = log;
        this.calendars = calendars;
    }

    /** From the arrival to a reaction at this moment, whenever its promise began to count. */
    public @Nullable Long reaction(Ticket ticket, Instant at) {
        var promise = ticket.promise();
        return promise == null ? null : step(ticket, ticket.arrivedAt(), at);
    }

    /** From the arrival up to this moment; what passed while the clock of the solution stood is left out. */
    public @Nullable Long solution(Ticket ticket, Instant at) {
        var promise = ticket.promise();
        if (promise == null) {
            return null;
        }
        return calendar(promise)
                .map(calendar -> TicketClock.solution(
                                ticket.arrivedAt(),
                                log.clockFacts(ticket).turns(),
                                List.of(),
                                calendar,
                                promise.level())
                        .usedAt(at))
                .map(Duration::toMinutes)
                .orElse(null);
    }

    /** Between two moments. */
    public @Nullable Long step(Ticket ticket, Instant from, Instant to) {
        var promise = ticket.promise();
        if (promise == null) {
            return null;
        }
        return calendar(promise)
                .map(calendar -> Math.max(0, calendar.between(from, to).toMinutes()))
                .orElse(null);
    }

    private Optional<BusinessCalendar> calendar(Promise promise) {
        try {
            return Optional.of(calendars.calendar(promise.level().calendar()));
        } catch (UnknownCalendar gone) {
            return Optional.empty();
        }
    }
}
