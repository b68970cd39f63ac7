package org.zayavka.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Map;

/** The kinds of all days of one year. */
final class ProductionYear {

    private final DayKind[] kinds;

    private ProductionYear(int year) {
        kinds = new DayKind[Year.of(year).length()];
        Arrays.setAll(kinds, day -> ordinary(LocalDate.ofYearDay(year, day + 1)));
    }

    /** A year as published: ordinary weeks with the given exceptions. */
    static ProductionYear published(int year, Map<LocalDate, DayKind> exceptions) {
        var days = new ProductionYear(year);
        exceptions.forEach(days::set);
        return days;
    }

    /** Saturdays and Sundays off, nothing else. */
    static ProductionYear plain(int year) {
        return new ProductionYear(year);
    }

    /** What art. 95 and 112 of the labour code say without the yearly decree on moved days. */
    static ProductionYear byLabourCode(int year) {
        var days = new ProductionYear(year);
        for (var holiday : Holiday.values()) {
            holiday.in(year).forEach(date -> days.set(date, DayKind.HOLIDAY));
        }
        for (var holiday : Holiday.values()) {
            if (holiday.movesToNextWorkingDay()) {
                holiday.in(year).filter(ProductionYear::isWeekend).forEach(days::moveOn);
            }
        }
        for (var holiday : Holiday.values()) {
            holiday.in(year).skip(holiday == Holiday.NEW_YEAR ? 1 : 0).forEach(date -> days.shorten(date.minusDays(1)));
        }
        days.shorten(LocalDate.of(year, 12, 31));
        return days;
    }

    DayKind kind(LocalDate date) {
        return kinds[date.getDayOfYear() - 1];
    }

    private void moveOn(LocalDate holiday) {
        var date = holiday;
        while (kind(date) != DayKind.WORKING) {
            date = date.plusDays(1);
        }
        set(date, DayKind.DAY_OFF);
    }

    private void shorten(LocalDate eve) {
        if (kind(eve) == DayKind.WORKING) {
            set(eve, DayKind.SHORT);
        }
    }

    private void set(LocalDate date, DayKind kind) {
        kinds[date.getDayOfYear() - 1] = kind;
    }

    private static DayKind ordinary(LocalDate date) {
        return isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
