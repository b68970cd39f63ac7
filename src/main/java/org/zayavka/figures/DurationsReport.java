package org.zayavka.figures;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** How long the reaction and the solution took, in working minutes of the ticket's own calendar. */
@Component
class DurationsReport implements ReportMaker {

    private final Sums sums;
    private final SumTable table;

    DurationsReport(Sums sums, SumTable table) {
        this.sums = sums;
        this.table = table;
    }

    @Override
    public String name() {
        return "durations";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var found = sums.withMinutes(request).stream()
                .filter(sum -> sum.hasMinutes() || !request.axis().equals("agent"))
                .toList();
        var rows = table.rows(request, found, (row, sum) -> {
            row.put("reactions", sum.reaction().total());
            row.put("reactionMedian", sum.reaction().percentile(50));
            row.put("reaction90", sum.reaction().percentile(90));
            row.put("solutions", sum.solution().total());
            row.put("solutionMedian", sum.solution().percentile(50));
            row.put("solution90", sum.solution().percentile(90));
        });
        var first = table.first(request);
        var columns = List.of(
                first,
                new Column("reactions", words.say("Реакций", "Reactions"), Kind.COUNT),
                new Column(
                        "reactionMedian",
                        words.say("Реакция, медиана", "Reaction, median"),
                        Kind.MINUTES,
                        words.workingMinutes()),
                new Column(
                        "reaction90",
                        words.say("Реакция, 90 %", "Reaction, 90 %"),
                        Kind.MINUTES,
                        words.workingMinutes()),
                new Column("solutions", words.say("Решений", "Solutions"), Kind.COUNT),
                new Column(
                        "solutionMedian",
                        words.say("Решение, медиана", "Solution, median"),
                        Kind.MINUTES,
                        words.workingMinutes()),
                new Column(
                        "solution90",
                        words.say("Решение, 90 %", "Solution, 90 %"),
                        Kind.MINUTES,
                        words.workingMinutes()));
        return new Report(
                name(),
                words.say("Время реакции и решения", "Time of reaction and solution"),
                words.say(
                                "Рабочие минуты от поступления, по календарю заявки, без ожидания заявителя. Медиана и время, в которое"
                                        + " уложились 90 % заявок, с точностью до 5 %.",
                                "Working minutes from the arrival on, by the ticket's calendar, without waiting for the requester. The"
                                        + " median and the time within which 90 % were done, to within 5 %.")
                        + table.note(request, found),
                columns,
                rows,
                new Chart(
                        request.axis().isEmpty() ? ChartType.LINE : ChartType.BAR,
                        first.key(),
                        List.of("reactionMedian", "reaction90", "solutionMedian", "solution90")));
    }
}
