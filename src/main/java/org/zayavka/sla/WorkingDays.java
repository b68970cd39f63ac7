package org.zayavka.sla;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Counts in whole working days of the production calendar, as the law does with claims (S3.10). */
public record WorkingDays(ProductionCalendar production) {

    public boolean isWorking(LocalDate date) {
        return production.kind(date).isWorking();
    }

    /**
     * The date of the n-th working day after this one, which itself is not counted; the date itself for 0.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public LocalDate plus(LocalDate start, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Negative number of working days " + workingDays);
        }
        var date = start;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(1);
            if (isWorking(date)) {
                left--;
            }
        }
        return date;
    }

    /** How many working days come after the first date up to and with the second; negative when they are swapped. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int)
                from.datesUntil(to).filter(date -> isWorking(date.plusDays(1))).count();
    }

    /** Every day from the first to the last, both included, to show how a period was counted. */
    public List<CalendarDay> days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return List.of();
        }
        return first.datesUntil(last.plusDays(1))
                .map(date -> new CalendarDay(date, production.kind(date)))
                .toList();
    }

    public int in(YearMonth month) {
        return between(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }
}
