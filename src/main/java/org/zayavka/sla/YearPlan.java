package org.zayavka.sla;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;

/**
 * One year of the production calendar.
 *
 * @param source where it is published
 * @param days what differs from an ordinary week, Saturday and Sunday off; a {@link DayKind#WORKING} day is a weekend
 *     that works
 */
public record YearPlan(int year, String source, SortedMap<LocalDate, DayKind> days) {

    static final int FIRST = 1990;
    static final int LAST = 2199;
    /** Of a week of forty hours. */
    private static final int HOURS = 8;

    public YearPlan {
        days = new TreeMap<>(days);
        days.entrySet().removeIf(day -> isOrdinary(day.getKey(), day.getValue()));
    }

    private static boolean isOrdinary(LocalDate date, DayKind kind) {
        return kind == (ProductionYear.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING);
    }

    /** A year of which nothing is published yet: the holidays, without the days that a decree will move. */
    static YearPlan byLabourCode(int year) {
        var rule = ProductionYear.byLabourCode(year);
        var days = new TreeMap<LocalDate, DayKind>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(date -> days.put(date, rule.kind(date)));
        return new YearPlan(year, "", days);
    }

    /** What can't be: days of another year, weekdays called a weekend. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (year < FIRST || year > LAST) {
            faults.add(new Fault("year", "Год — от 1990 до 2199.", "The year is 1990 to 2199."));
        }
        if (source.isBlank() || source.length() > 300) {
            faults.add(new Fault(
                    "source",
                    "Напишите, откуда эти дни: постановление или календарь, до 300 знаков.",
                    "Write where these days come from: the decree or calendar, up to 300 characters."));
        }
        days.forEach((date, kind) -> {
            if (date.getYear() != year) {
                faults.add(new Fault(
                        "days", date + " — не день " + year + " года.", date + " is no day of " + year + "."));
            } else if (kind == DayKind.WEEKEND) {
                faults.add(new Fault(
                        "days",
                        date + " — будний день: назовите его выходным или праздником.",
                        date + " is a weekday: call it a day off or a holiday."));
            }
        });
        return faults;
    }

    /** @throws Faults when something can't be */
    void check() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
    }

    /** Working days and hours of a week of forty hours, by month, to compare with what is published. */
    public List<Month> months() {
        var kinds = ProductionYear.published(year, days);
        var months = new ArrayList<Month>();
        for (int month = 1; month <= 12; month++) {
            int working = 0;
            int shorter = 0;
            for (int day = 1; day <= java.time.YearMonth.of(year, month).lengthOfMonth(); day++) {
                var kind = kinds.kind(LocalDate.of(year, month, day));
                working += kind.isWorking() ? 1 : 0;
                shorter += kind == DayKind.SHORT ? 1 : 0;
            }
            months.add(new Month(month, working, working * HOURS - shorter));
        }
        return months;
    }

    /** The kind of each day of the year. */
    public List<CalendarDay> all() {
        var kinds = ProductionYear.published(year, days);
        return LocalDate.ofYearDay(year, 1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .map(date -> new CalendarDay(date, kinds.kind(date)))
                .toList();
    }

    /** For the audit trail: the source, and each day by its date. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("source", source);
        days.forEach((date, kind) -> texts.put(date.toString(), kind.name().toLowerCase(Locale.ROOT)));
        return texts;
    }

    /** @param hours of a week of forty hours */
    public record Month(int number, int days, int hours) {}
}
