package org.zayavka.ticket;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.Moments;

/** How long the desk waits for people. */
@Component
public class Waiting {

    private final TicketSettings settings;
    private final Calendars calendars;
    private final Moments moments;

    Waiting(TicketSettings settings, Calendars calendars, Moments moments) {
        this.settings = settings;
        this.calendars = calendars;
        this.moments = moments;
    }

    /** When silence closes a ticket that is solved now (S1.6): so many times 24 hours, or so many working days. */
    public Instant closesAt(Instant solved) {
        if (settings.closeDays() == TicketSettings.Days.CALENDAR) {
            return solved.plus(Duration.ofDays(settings.closeAfterDays()));
        }
        var time = solved.atZone(moments.desk());
        var day = calendars.workingDays().plus(time.toLocalDate(), settings.closeAfterDays());
        return time.with(day).toInstant();
    }

    /** How long changed calendars and contracts wait until they are noticed. */
    public Duration renewCheck() {
        return settings.renewCheck();
    }

    public Instant reminderAt(Instant asked) {
        return asked.plus(settings.remindAfter());
    }

    public Instant answerUntil(Instant asked) {
        return asked.plus(settings.answerWithin());
    }
}
