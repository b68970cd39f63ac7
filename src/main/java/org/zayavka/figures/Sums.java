package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up what the read model keeps: by periods day for day, by the values of an axis whole months and the days beside
 * them.
 */
@Component
class Sums {

    private static final String MONTHS = """
            select %s as key, %s, %s as minutes
            from desk.figure_sum
            where %s and month >= :first and month < :after
            group by 1
            """;
    private static final String DAYS = """
            select %s as key, month, days, %s as minutes from desk.figure_sum
            where %s and month = any (:months::date[])
            """;
    private static final String NOTHING = "null::bytea";

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One for each period that has something, or for each value of the axis. */
    List<Sum> of(ReportRequest request) {
        return sums(request, false);
    }

    /** Likewise, with the histograms. */
    List<Sum> withMinutes(ReportRequest request) {
        return sums(request, true);
    }

    /** Everything before the period. */
    Sum before(ReportRequest request) {
        var last = request.from().minusDays(1);
        return byValues(request, "''", LocalDate.EPOCH, last, false).stream()
                .findAny()
                .orElse(Sum.NOTHING);
    }

    /** The first days of all periods of a request. */
    static Stream<LocalDate> periods(ReportRequest request) {
        var grain = request.grain();
        return Stream.iterate(
                grain.first(request.from()), first -> !first.isAfter(request.to()), first -> grain.next(first));
    }

    private List<Sum> sums(ReportRequest request, boolean minutes) {
        return request.axis().isEmpty()
                ? byPeriods(request, minutes)
                : byValues(request, request.axis(), request.from(), request.to(), minutes);
    }

    private List<Sum> byPeriods(ReportRequest request, boolean minutes) {
        var sums = new TreeMap<LocalDate, Sum>();
        var months = new HashMap<LocalDate, @Nullable Sum[]>();
        var asked = Grain.MONTH.first(request.from()).datesUntil(request.to().plusDays(1), Period.ofMonths(1));
        days(
                request,
                "''",
                asked.toList(),
                minutes,
                (key, month) -> months.computeIfAbsent(month, it -> {
                    var days = new @Nullable Sum[month.lengthOfMonth()];
                    for (var i = 0; i < days.length; i++) {
                        var day = month.plusDays(i);
                        if (!day.isBefore(request.from()) && !day.isAfter(request.to())) {
                            days[i] = sums.computeIfAbsent(
                                    request.grain().first(day), first -> new Sum(first.toString()));
                        }
                    }
                    return days;
                }));
        return List.copyOf(sums.values());
    }

    private List<Sum> byValues(ReportRequest request, String key, LocalDate from, LocalDate to, boolean minutes) {
        var sums = new TreeMap<String, Sum>();
        var edges = new LinkedHashSet<>(List.of(Grain.MONTH.first(from), Grain.MONTH.first(to)));
        var first = from.getDayOfMonth() == 1 ? from : Grain.MONTH.next(Grain.MONTH.first(from));
        var after = Grain.MONTH.first(to.plusDays(1));
        if (first.isBefore(after)) {
            edges.removeIf(month -> !month.isBefore(first) && month.isBefore(after));
            months(request, key, first, after, minutes, sums);
        }
        if (!edges.isEmpty()) {
            days(request, key, List.copyOf(edges), minutes, (value, month) -> {
                var sum = sums.computeIfAbsent(value, Sum::new);
                var days = new @Nullable Sum[month.lengthOfMonth()];
                var begin = Math.max(0, (int) ChronoUnit.DAYS.between(month, from));
                var end = Math.min(days.length, (int) ChronoUnit.DAYS.between(month, to) + 1);
                Arrays.fill(days, begin, end, sum);
                return days;
            });
        }
        return new ArrayList<>(sums.values());
    }

    private void months(
            ReportRequest request,
            String key,
            LocalDate first,
            LocalDate after,
            boolean minutes,
            Map<String, Sum> sums) {
        var rows = SumRows.of(request);
        jdbc.sql(MONTHS.formatted(
                        key,
                        Measure.columns("sum(%1$s) as %1$s"),
                        minutes ? "string_agg(minutes, '')" : NOTHING,
                        rows.where()))
                .params(rows.params())
                .param("first", first)
                .param("after", after)
                .query(row -> {
                    var sum = sums.computeIfAbsent(row.getString("key"), Sum::new);
                    for (var measure : Measure.values()) {
                        sum.add(measure.ordinal(), row.getLong(measure.column()));
                    }
                    Tally.forEach(
                            row.getBytes("minutes"),
                            (place, count) -> sum.add(Places.clockInHistograms(place), place % Places.BUCKETS, count));
                });
    }

    /** @param sums gives where the days of a row are added, by value and month; null where a day does not count */
    private void days(
            ReportRequest request,
            String key,
            List<LocalDate> months,
            boolean minutes,
            BiFunction<String, LocalDate, @Nullable Sum[]> sums) {
        var rows = SumRows.of(request);
        jdbc.sql(DAYS.formatted(key, minutes ? "day_minutes" : NOTHING, rows.where()))
                .params(rows.params())
                .param("months", months.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    add(row, sums.apply(row.getString("key"), row.getObject("month", LocalDate.class)));
                });
    }

    private static void add(ResultSet row, @Nullable Sum[] days) throws SQLException {
        Tally.forEach(row.getBytes("days"), (place, count) -> {
            var sum = days[place / Measure.ALL];
            if (sum != null) {
                sum.add(place % Measure.ALL, count);
            }
        });
        Tally.forEach(row.getBytes("minutes"), (place, count) -> {
            var sum = days[Places.dayInHistograms(place)];
            if (sum != null) {
                sum.add(Places.clockInHistograms(place), place % Places.BUCKETS, count);
            }
        });
    }
}
