package org.zayavka.sla;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days work, by year: published years as they were published, all others by the rule of the labour code
 * (art. 95, 112), which knows the holidays but not the days a decree will move. An immutable value.
 */
public final class ProductionCalendar {

    private final boolean holidays;
    private final Map<Integer, Map<LocalDate, DayKind>> published;
    private final Map<Integer, ProductionYear> years = new ConcurrentHashMap<>();

    private ProductionCalendar(boolean holidays, Map<Integer, Map<LocalDate, DayKind>> published) {
        this.holidays = holidays;
        this.published = published;
    }

    /** The days that differ from an ordinary week, by published year; a published year may have none. */
    public static ProductionCalendar of(Map<Integer, Map<LocalDate, DayKind>> published) {
        var copy = new HashMap<Integer, Map<LocalDate, DayKind>>();
        published.forEach((year, days) -> copy.put(year, checked(year, days)));
        return new ProductionCalendar(true, Map.copyOf(copy));
    }

    /** No holidays at all: Monday to Friday work, Saturday and Sunday don't. */
    public static ProductionCalendar plainWeeks() {
        return new ProductionCalendar(false, Map.of());
    }

    public DayKind kind(LocalDate date) {
        var year = years.get(date.getYear());
        if (year == null) {
            year = years.computeIfAbsent(date.getYear(), this::year);
        }
        return year.kind(date);
    }

    /** Whether the days of this year are final, not derived from the rule. */
    public boolean isPublished(int year) {
        return !holidays || published.containsKey(year);
    }

    public Set<Integer> publishedYears() {
        return published.keySet();
    }

    private ProductionYear year(int year) {
        if (!holidays) {
            return ProductionYear.plain(year);
        }
        var days = published.get(year);
        return days == null ? ProductionYear.byLabourCode(year) : ProductionYear.published(year, days);
    }

    private static Map<LocalDate, DayKind> checked(int year, Map<LocalDate, DayKind> days) {
        days.keySet().forEach(date -> {
            if (date.getYear() != year) {
                throw new IllegalArgumentException("%s is not a day of %d".formatted(date, year));
            }
        });
        return Map.copyOf(days);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProductionCalendar that
                && holidays == that.holidays
                && published.equals(that.published);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holidays, published);
    }
}
