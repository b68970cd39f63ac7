package org.zayavka.figures;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** When tickets come: by weekday and hour. */
@Component
class LoadReport implements ReportMaker {

    private final Arrivals arrivals;

    LoadReport(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Report make(ReportRequest asked) {
        // An axis would have no place here, and makes no difference to what is counted.
        var request = new ReportRequest(
                asked.from(), asked.to(), asked.grain(), "", asked.filters(), asked.language(), asked.scope());
        var words = new Words(request.language());
        var columns = new ArrayList<Column>();
        columns.add(new Column("weekday", words.say("День недели", "Weekday"), Kind.TEXT));
        columns.addAll(HourTable.columns(words));
        return new Report(
                name(),
                words.say("Нагрузка по часам", "Load by hour"),
                words.say(
                        "Сколько заявок поступило за период, по дням недели и часам службы.",
                        "How many tickets came in the period, by weekday and the desk's hour."),
                columns,
                rows(request),
                HourTable.chart("weekday"));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request) {
        var week = new EnumMap<DayOfWeek, double[]>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, new double[HourTable.HOURS]));
        arrivals.of(request, request.from(), request.to()).forEach((day, hours) -> {
            var sums = week.computeIfAbsent(day.getDayOfWeek(), it -> new double[HourTable.HOURS]);
            for (var hour = 0; hour < HourTable.HOURS; hour++) {
                sums[hour] += hours[hour];
            }
        });
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        week.forEach((day, hours) -> rows.add(HourTable.row(day, hours, request.language())));
        return rows;
    }
}
