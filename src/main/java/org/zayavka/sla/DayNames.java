package org.zayavka.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the days of a period that deserve a name, neighbours of the same sort together. */
final class DayNames {

    private final BusinessCalendar calendar;

    DayNames(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Days from the first to the last that are closed, short, or weekends that work. */
    List<NamedDays> notable(LocalDate first, LocalDate last) {
        var days = new ArrayList<NamedDays>();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            var kind = calendar.production().kind(date);
            var open = !calendar.hoursOf(date).isZero();
            if (!open || kind == DayKind.SHORT || worksOnWeekend(date, kind)) {
                add(days, new NamedDays(date, date, kind, open));
            }
        }
        return List.copyOf(days);
    }

    /** Days that are wholly closed and touched by a closed stretch of time. */
    List<NamedDays> closed(Instant from, Instant to) {
        var first = from.atZone(calendar.zone()).toLocalDate();
        var last = to.minusSeconds(1).atZone(calendar.zone()).toLocalDate();
        return notable(first, last).stream().filter(days -> !days.open()).toList();
    }

    private static boolean worksOnWeekend(LocalDate date, DayKind kind) {
        return kind == DayKind.WORKING && ProductionYear.isWeekend(date);
    }

    private static void add(List<NamedDays> days, NamedDays day) {
        int end = days.size() - 1;
        if (end >= 0 && continues(days.get(end), day)) {
            days.set(end, new NamedDays(days.get(end).first(), day.last(), day.kind(), day.open()));
        } else {
            days.add(day);
        }
    }

    private static boolean continues(NamedDays before, NamedDays day) {
        return before.last().plusDays(1).equals(day.first())
                && before.kind() == day.kind()
                && before.open() == day.open()
                && Objects.equals(Holiday.on(before.last()), Holiday.on(day.first()));
    }
}
