package org.zayavka.figures;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets came on a day in an hour. */
@Component
class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some days, both included, as a request filters them: by day, for each hour. */
    Map<LocalDate, double[]> of(ReportRequest request, LocalDate from, LocalDate to) {
        var rows = SumRows.of(request);
        var arrivals = new HashMap<LocalDate, double[][]>();
        var months = Grain.MONTH.first(from).datesUntil(to.plusDays(1), Period.ofMonths(1));
        jdbc.sql("select month, day_hours from desk.figure_sum where %s and month = any (:months::date[])"
                        .formatted(rows.where()))
                .params(rows.params())
                .param("months", months.map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    var days = arrivals.computeIfAbsent(
                            row.getObject("month", LocalDate.class),
                            month -> new double[month.lengthOfMonth()][Places.HOURS]);
                    Tally.forEach(
                            row.getBytes("day_hours"),
                            (place, count) -> days[place / Places.HOURS][place % Places.HOURS] += count);
                });
        return byDay(arrivals, from, to);
    }

    private static Map<LocalDate, double[]> byDay(Map<LocalDate, double[][]> months, LocalDate from, LocalDate to) {
        var arrivals = new HashMap<LocalDate, double[]>();
        months.forEach((month, days) -> {
            for (var i = 0; i < days.length; i++) {
                var day = month.plusDays(i);
                if (!day.isBefore(from) && !day.isAfter(to)) {
                    arrivals.put(day, days[i]);
                }
            }
        });
        return arrivals;
    }

    /** The first day of which anything is known. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("""
                select month, day_hours from desk.figure_sum
                where breakdown = 'all' and company = '' and agent = '' and arrived > 0
                order by month
                limit 1
                """)
                .query((row, i) -> row.getObject("month", LocalDate.class).plusDays(first(row.getBytes("day_hours"))))
                .optional();
    }

    private static int first(byte[] hours) {
        var first = new int[] {Integer.MAX_VALUE};
        Tally.forEach(hours, (place, count) -> first[0] = Math.min(first[0], place / Places.HOURS));
        return first[0];
    }
}
