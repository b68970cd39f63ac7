package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** How long people take for each step of the processes: what the heat map on the diagram shows. */
@Component
class StepsReport implements ReportMaker {

    private final JdbcClient jdbc;

    StepsReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        return new Report(
                name(),
                words.say("Шаги процессов", "Steps of processes"),
                words.say(
                        "От появления задачи до её завершения, в рабочих минутах календаря заявки.",
                        "From the arrival of a task to its end, in working minutes of the ticket's calendar."),
                List.of(
                        new Column("process", words.say("Процесс", "Process"), Kind.TEXT),
                        new Column("activity", words.say("Шаг", "Step"), Kind.TEXT),
                        new Column("median", words.say("Медиана", "Median"), Kind.MINUTES),
                        new Column("p90", words.say("90 %", "90 %"), Kind.MINUTES),
                        new Column("count", words.say("Сколько раз", "How often"), Kind.COUNT)),
                rows(request),
                new Chart(ChartType.BAR, "activity", List.of("median", "p90")));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request) {
        var conditions = new ArrayList<>(List.of("day between :from and :to"));
        var params = new HashMap<String, Object>();
        TicketFilter.queues(request, "queue", conditions, params);
        return new ArrayList<>(jdbc.sql("""
                select process, activity, sum(count) as count, string_agg(minutes, '') as minutes
                from desk.figure_step
                where %s
                group by process, activity
                having sum(count) > 0
                order by process, activity
                """.formatted(String.join(" and ", conditions)))
                .params(params)
                .param("from", request.from())
                .param("to", request.to())
                .query((row, i) -> row(row))
                .list());
    }

    private static Map<String, @Nullable Object> row(ResultSet step) throws SQLException {
        var minutes = Histogram.of(step.getBytes("minutes"));
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("process", step.getString("process"));
        row.put("activity", step.getString("activity"));
        row.put("median", minutes.percentile(50));
        row.put("p90", minutes.percentile(90));
        row.put("count", step.getLong("count"));
        return row;
    }
}
