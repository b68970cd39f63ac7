package org.zayavka.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.UnknownCalendar;

/** The desk's days, and the working time of the calendars that promises name. */
record FigureCalendars(Function<String, Optional<BusinessCalendar>> calendars, ZoneId zone) {

    static FigureCalendars of(Calendars calendars, ZoneId zone) {
        return new FigureCalendars(code -> find(calendars, code), zone);
    }

    private static Optional<BusinessCalendar> find(Calendars calendars, String code) {
        try {
            return Optional.of(calendars.calendar(code));
        } catch (UnknownCalendar gone) {
            return Optional.empty();
        }
    }

    /** Null when no promise has named a calendar, or it is gone. */
    @Nullable
    BusinessCalendar calendar(String code) {
        return code.isEmpty() ? null : calendars.apply(code).orElse(null);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    @Nullable
    LocalDate dayOrNull(@Nullable Instant at) {
        return at == null ? null : day(at);
    }

    int hour(Instant at) {
        return at.atZone(zone).getHour();
    }

    /** Whole working minutes from one moment to another, 0 when it lies before; by the clock without a calendar. */
    static int minutes(@Nullable BusinessCalendar calendar, Instant from, Instant to) {
        if (to.isBefore(from)) {
            return 0;
        }
        var time = calendar == null ? Duration.between(from, to) : calendar.between(from, to);
        return (int) Math.min(Integer.MAX_VALUE, time.toMinutes());
    }
}
