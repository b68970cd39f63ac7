package org.zayavka.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that the sums of a request are made of, each with a day, a queue and the value of the axis: whole months and
 * the days beside them where at most one dimension is asked for, else the tickets themselves.
 */
final class FigureSource {

    private static final String COLUMNS = """
            value, day, queue, arrived, reacted_kept, reacted_broken, solved_kept, solved_broken, solved, reopened,
            closed, dropped, reaction_minutes, solution_minutes""";

    private final Map<String, Object> params = new HashMap<>();
    private final String sql;

    private FigureSource(ReportRequest request, LocalDate from, LocalDate to, boolean byMonths) {
        params.put("from", from);
        params.put("to", to);
        var dimensions = Dimension.of(request);
        sql = dimensions.size() > 1 ? tickets(request) : days(request, dimensions, from, to, byMonths);
    }

    /** What a request's period holds. */
    static FigureSource of(ReportRequest request) {
        var byMonths = request.grain() == Grain.MONTH || !request.axis().isEmpty();
        return new FigureSource(request, request.from(), request.to(), byMonths);
    }

    /** What came before a request's period. */
    static FigureSource before(ReportRequest request) {
        return new FigureSource(request, LocalDate.EPOCH, request.from().minusDays(1), true);
    }

    String sql() {
        return sql;
    }

    Map<String, Object> params() {
        return params;
    }

    private String days(
            ReportRequest request, List<Dimension> dimensions, LocalDate from, LocalDate to, boolean byMonths) {
        var conditions = new ArrayList<>(List.of("axis = :axis"));
        params.put("axis", dimensions.isEmpty() ? "all" : dimensions.get(0).key());
        for (var dimension : dimensions) {
            var value = request.filter(dimension.key());
            if (!value.isEmpty()) {
                conditions.add("value = :value");
                params.put("value", value);
            }
        }
        TicketFilter.queues(request, "queue", conditions, params);
        var where = String.join(" and ", conditions);
        var firstMonth = from.getDayOfMonth() == 1 ? from : Grain.MONTH.next(Grain.MONTH.first(from));
        var afterMonths = Grain.MONTH.first(to.plusDays(1));
        if (!byMonths || !firstMonth.isBefore(afterMonths)) {
            return "select %s from desk.figure_day where %s and day between :from and :to".formatted(COLUMNS, where);
        }
        params.put("firstMonth", firstMonth);
        params.put("afterMonths", afterMonths);
        return """
                select %1$s from desk.figure_month where %2$s and day >= :firstMonth and day < :afterMonths
                union all
                select %1$s from desk.figure_day where %2$s and day >= :from and day < :firstMonth
                union all
                select %1$s from desk.figure_day where %2$s and day >= :afterMonths and day <= :to
                """.formatted(COLUMNS, where);
    }

    private String tickets(ReportRequest request) {
        var filter = new TicketFilter(request);
        params.putAll(filter.params());
        var value = Dimension.of(request).stream()
                .filter(it -> it.key().equals(request.axis()))
                .map(Dimension::ofTicket)
                .findAny()
                .orElse("''");
        return """
                select %s as value, day, queue, arrived, reacted_kept, reacted_broken, solved_kept, solved_broken, solved,
                       reopened_times as reopened, closed, dropped,
                       coalesce(desk.figure_pair(reaction, 1), '') as reaction_minutes,
                       coalesce(desk.figure_pair(solution, 1), '') as solution_minutes
                from desk.figure_mark t
                where %s and arrived_on <= :to and last_on >= :from and day between :from and :to
                """.formatted(value, filter.sql());
    }
}
