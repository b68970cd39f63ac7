package org.zayavka.workplace.register;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;
import org.zayavka.sla.CalendarDay;
import org.zayavka.sla.YearPlan;

/**
 * A month as a wall calendar shows it.
 *
 * @param weeks from Monday to Sunday; null where the month has not begun or is over
 */
record YearSheet(String name, List<List<@Nullable CalendarDay>> weeks, int days, int hours) {

    static List<YearSheet> of(YearPlan plan, Locale locale) {
        var sums = plan.months();
        var all = plan.all();
        var months = new ArrayList<YearSheet>();
        for (var month : Month.values()) {
            var days =
                    all.stream().filter(day -> day.date().getMonth() == month).toList();
            var sum = sums.get(month.getValue() - 1);
            var name = month.getDisplayName(
                    TextStyle.FULL_STANDALONE, Language.of(locale).locale());
            months.add(new YearSheet(name, weeks(days), sum.days(), sum.hours()));
        }
        return months;
    }

    private static List<List<@Nullable CalendarDay>> weeks(List<CalendarDay> days) {
        var weeks = new ArrayList<List<@Nullable CalendarDay>>();
        List<@Nullable CalendarDay> week = new ArrayList<>();
        for (int i = 1; i < weekday(days.get(0).date()); i++) {
            week.add(null);
        }
        for (var day : days) {
            week.add(day);
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < 7) {
            week.add(null);
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return weeks;
    }

    private static int weekday(LocalDate date) {
        return date.getDayOfWeek().getValue();
    }
}
