package org.zayavka.visit;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;

/** When customers are reminded of visits: on the working day before, when people read their mail. */
@Component
public class Reminders {

    /** For timers of reminders that nobody needs: a diagram's timer must have a date. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Calendars calendars;
    private final VisitSettings settings;
    private final DeskSettings desk;

    Reminders(Calendars calendars, VisitSettings settings, DeskSettings desk) {
        this.calendars = calendars;
        this.settings = settings;
        this.desk = desk;
    }

    /** @return {@link #NEVER} when that moment has passed: whoever agreed it today knows it */
    public Instant at(Instant start, Instant now) {
        var days = calendars.workingDays();
        var date = start.atZone(desk.zone()).toLocalDate();
        for (int left = settings.remindDays(); left > 0; ) {
            date = date.minusDays(1);
            if (days.isWorking(date)) {
                left--;
            }
        }
        var at = date.atTime(settings.remindAt()).atZone(desk.zone()).toInstant();
        return at.isAfter(now) ? at : NEVER;
    }
}
