package org.zayavka.dev.history;

import java.time.Instant;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;

/**
 * Where invented tickets live.
 *
 * @param end when the history is over
 */
record Scene(long seed, Cast cast, Rules rules, Timetable timetable, Calendars calendars, Instant end) {

    /** The hours of who explains a missed deadline. */
    BusinessCalendar office() {
        return calendars.calendar("office");
    }
}
