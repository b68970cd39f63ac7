package org.zayavka.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.WorkingDays;

/**
 * How many tickets to expect in the next seven days: the mean of the same weekdays of the last eight weeks, of those
 * alone that were working days or days off like the day to come. A holiday without a likeness takes all days off.
 */
@Component
class ForecastReport implements ReportMaker {

    private static final int AHEAD = 7;
    private static final int WEEKS = 8;
    private static final Map<LocalDate, double[]> NOTHING = Map.of();

    private final Arrivals arrivals;
    private final Calendars calendars;
    private final DeskSettings settings;
    private final Clock clock;

    ForecastReport(Arrivals arrivals, Calendars calendars, DeskSettings settings, Clock clock) {
        this.arrivals = arrivals;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public Report make(ReportRequest asked) {
        var request = new ReportRequest(
                asked.from(), asked.to(), asked.grain(), "", asked.filters(), asked.language(), asked.scope());
        var words = new Words(request.language());
        var columns = new ArrayList<Column>();
        columns.add(new Column("day", words.say("День", "Day"), Kind.DATE));
        columns.add(new Column("weekday", words.say("День недели", "Weekday"), Kind.TEXT));
        columns.addAll(HourTable.columns(words));
        return new Report(
                name(),
                words.say("Прогноз нагрузки", "Forecast of load"),
                words.say(
                        "Ожидаемое число заявок на семь дней: среднее по таким же дням последних восьми недель.",
                        "Tickets to expect in seven days: the mean of days alike of the last eight weeks."),
                columns,
                rows(request),
                HourTable.chart("day"));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        var known = today.minusWeeks(WEEKS);
        var first = arrivals.firstDay().filter(day -> day.isAfter(known)).orElse(known);
        var past = first.isBefore(today) ? arrivals.of(request, first, today.minusDays(1)) : NOTHING;
        var working = calendars.workingDays();
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        today.plusDays(1).datesUntil(today.plusDays(1 + AHEAD)).forEach(day -> {
            var row = HourTable.row(
                    day.getDayOfWeek(), mean(alike(day, first, today, working), past), request.language());
            row.put("day", day.toString());
            rows.add(row);
        });
        return rows;
    }

    /** Days from the first to yesterday that tell what such a day is like. */
    static List<LocalDate> alike(LocalDate day, LocalDate first, LocalDate today, WorkingDays working) {
        if (!first.isBefore(today)) {
            return List.of();
        }
        var sameKind = first.datesUntil(today)
                .filter(past -> working.isWorking(past) == working.isWorking(day))
                .toList();
        var sameWeekday = sameKind.stream()
                .filter(past -> past.getDayOfWeek() == day.getDayOfWeek())
                .toList();
        return sameWeekday.isEmpty() ? sameKind : sameWeekday;
    }

    private static double[] mean(List<LocalDate> days, Map<LocalDate, double[]> past) {
        var none = new double[HourTable.HOURS];
        if (days.isEmpty()) {
            return none;
        }
        return IntStream.range(0, HourTable.HOURS)
                .mapToDouble(hour -> days.stream()
                        .mapToDouble(day -> past.getOrDefault(day, none)[hour])
                        .average()
                        .orElse(0))
                .toArray();
    }
}
