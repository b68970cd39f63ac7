package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
                        "От появления задачи до её завершения, в рабочих минутах календаря заявки. Медиана и время, в"
                                + " которое уложились 90 % задач, с точностью до 5 %.",
                        "From the arrival of a task to its end, in working minutes of the ticket's calendar. The median"
                                + " and the time within which 90 % were done, to within 5 %."),
                List.of(
                        new Column("process", words.say("Процесс", "Process"), Kind.TEXT),
                        new Column("activity", words.say("Шаг", "Step"), Kind.TEXT),
                        new Column("median", words.say("Медиана", "Median"), Kind.MINUTES, words.workingMinutes()),
                        new Column("p90", words.say("90 %", "90 %"), Kind.MINUTES, words.workingMinutes()),
                        new Column("count", words.say("Сколько раз", "How often"), Kind.COUNT)),
                rows(request),
                new Chart(ChartType.BAR, "activity", List.of("median", "p90")));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        minutes(request).forEach((step, minutes) -> {
            if (minutes.total() > 0) {
                rows.add(row(step, minutes));
            }
        });
        return rows;
    }

    private SortedMap<Step, Histogram> minutes(ReportRequest request) {
        var conditions = new ArrayList<>(List.of("month between :first and :to"));
        var params = new HashMap<String, Object>();
        TicketFilter.queues(request, "queue", conditions, params);
        var steps = new TreeMap<Step, Histogram>();
        // Whole months have a histogram of their own.
        jdbc.sql("""
                select process, activity, month, whole, case when whole then minutes else day_minutes end as minutes
                from (select *, month >= :from and month + interval '1 month' <= :to::date + 1 as whole
                      from desk.figure_step where %s) as step
                """.formatted(String.join(" and ", conditions)))
                .params(params)
                .param("first", Grain.MONTH.first(request.from()))
                .param("from", request.from())
                .param("to", request.to())
                .query(row -> {
                    var step = new Step(row.getString("process"), row.getString("activity"));
                    add(row, request, steps.computeIfAbsent(step, it -> new Histogram()));
                });
        return steps;
    }

    private static void add(ResultSet row, ReportRequest request, Histogram minutes) throws SQLException {
        var whole = row.getBoolean("whole");
        var month = row.getObject("month", LocalDate.class);
        Tally.forEach(row.getBytes("minutes"), (place, count) -> {
            var day = month.plusDays(place / Places.BUCKETS);
            if (whole || !day.isBefore(request.from()) && !day.isAfter(request.to())) {
                minutes.add(place % Places.BUCKETS, count);
            }
        });
    }

    private static Map<String, @Nullable Object> row(Step step, Histogram minutes) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("process", step.process());
        row.put("activity", step.activity());
        row.put("median", minutes.percentile(50));
        row.put("p90", minutes.percentile(90));
        row.put("count", minutes.total());
        return row;
    }

    private record Step(String process, String activity) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            return Comparator.comparing(Step::process)
                    .thenComparing(Step::activity)
                    .compare(this, other);
        }
    }
}
