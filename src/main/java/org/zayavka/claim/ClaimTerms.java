package org.zayavka.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.CalendarDay;
import org.zayavka.sla.Calendars;

/** Counts the working days of claims by the production calendar, to the closing of the office. */
@Component
class ClaimTerms implements ClaimDays {

    private final Calendars calendars;
    private final ClaimSettings settings;
    private final ZoneId zone;

    ClaimTerms(Calendars calendars, ClaimSettings settings, DeskSettings desk) {
        this.calendars = calendars;
        this.settings = settings;
        this.zone = desk.zone();
    }

    @Override
    public ClaimTerm term(Instant arrivedAt) {
        var arrived = date(arrivedAt);
        var days = calendars.workingDays();
        var due = days.plus(arrived, settings.answerWithin());
        return new ClaimTerm(
                arrived,
                due,
                closing(due),
                settings.warnOn().stream()
                        .map(day -> opening(days.plus(arrived, day)))
                        .toList());
    }

    @Override
    public List<ClaimDay> explained(ClaimTerm term, Language reader) {
        var explained = new ArrayList<ClaimDay>();
        int number = 0;
        for (var day : calendars.workingDays().days(term.arrivedOn(), term.dueOn())) {
            var counts = day.kind().isWorking() && !day.date().equals(term.arrivedOn());
            explained.add(new ClaimDay(day.date(), counts ? ++number : 0, why(day, term, reader)));
        }
        return List.copyOf(explained);
    }

    private static String why(CalendarDay day, ClaimTerm term, Language reader) {
        var kind = day.reason(reader);
        if (!day.date().equals(term.arrivedOn())) {
            return kind;
        }
        var arrival =
                reader.say("день поступления, счёт со следующего дня", "day of arrival, counted from the next day");
        return kind.isEmpty() ? arrival : kind + "; " + arrival;
    }

    @Override
    public int left(ClaimTerm term, Instant now) {
        int between = calendars.workingDays().between(date(now), term.dueOn());
        // The evening of the last day and the days off behind it are late, too.
        return now.isAfter(term.dueAt()) ? Math.min(-1, between) : between;
    }

    @Override
    public Instant after(Instant from, int workingDays) {
        return closing(calendars.workingDays().plus(date(from), workingDays));
    }

    private LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The first hour of the office on a day; where it is closed all day, the day's beginning. */
    private Instant opening(LocalDate day) {
        var office = calendars.calendar(settings.calendar());
        var opens = office.nextOpening(start(office, day));
        return opens.isBefore(start(office, day.plusDays(1))) ? opens : start(office, day);
    }

    /** When the office closes for the last time on a day; where it is closed all day, the day's end. */
    private Instant closing(LocalDate day) {
        var office = calendars.calendar(settings.calendar());
        var end = start(office, day.plusDays(1));
        var closes = end;
        for (var opens = office.nextOpening(start(office, day)); opens.isBefore(end); ) {
            closes = office.isAlwaysOpen() ? end : office.closing(opens);
            opens = office.isAlwaysOpen() ? end : office.nextOpening(closes);
        }
        return closes;
    }

    private static Instant start(BusinessCalendar office, LocalDate day) {
        return day.atStartOfDay(office.zone()).toInstant();
    }
}
