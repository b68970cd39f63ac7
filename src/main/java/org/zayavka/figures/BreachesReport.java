package org.zayavka.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** Why promises were broken, as the head of the desk explained it (S1.3). */
@Component
class BreachesReport implements ReportMaker {

    private final JdbcClient jdbc;

    BreachesReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "breaches";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        return new Report(
                name(),
                words.say("Причины нарушений", "Reasons of breaches"),
                words.say(
                        "Причины, которые назвал руководитель службы. Нарушение считается в день, когда истёк срок.",
                        "The reasons that the head of the desk gave. A breach counts on the day of its deadline."),
                List.of(
                        new Column("name", words.say("Причина", "Reason"), Kind.TEXT),
                        new Column("reaction", words.say("Реакция", "Reaction"), Kind.COUNT),
                        new Column("solution", words.say("Решение", "Solution"), Kind.COUNT),
                        new Column("total", words.say("Всего", "All"), Kind.COUNT)),
                rows(request, words),
                new Chart(ChartType.STACKED, "name", List.of("reaction", "solution")));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request, Words words) {
        var conditions = new ArrayList<>(List.of("day between :from and :to", "broken <> 0"));
        var params = new HashMap<String, Object>(Map.of("from", request.from(), "to", request.to()));
        for (var dimension : Dimension.values()) {
            var value = request.filter(dimension.key());
            if (!value.isEmpty()) {
                conditions.add("%1$s = :%1$s".formatted(dimension.key()));
                params.put(dimension.key(), value);
            }
        }
        TicketFilter.allowed(request, "queue", conditions, params);
        return new ArrayList<>(jdbc.sql("""
                select reason, sum(broken) as total,
                       coalesce(sum(broken) filter (where clock = 'reaction'), 0) as reaction,
                       coalesce(sum(broken) filter (where clock = 'solution'), 0) as solution
                from desk.figure_breach
                where %s
                group by reason
                order by total desc, reason
                """.formatted(String.join(" and ", conditions)))
                .params(params)
                .query((row, i) -> {
                    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
                    cells.put("value", row.getString("reason"));
                    cells.put("name", words.reason(row.getString("reason")));
                    cells.put("reaction", row.getLong("reaction"));
                    cells.put("solution", row.getLong("solution"));
                    cells.put("total", row.getLong("total"));
                    return cells;
                })
                .list());
    }
}
