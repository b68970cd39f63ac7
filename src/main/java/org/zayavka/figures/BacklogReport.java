package org.zayavka.figures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** What came, what was done, and how much stood open at the end of each period. */
@Component
class BacklogReport implements ReportMaker {

    private final Sums sums;
    private final SumTable table;

    BacklogReport(Sums sums, SumTable table) {
        this.sums = sums;
        this.table = table;
    }

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public Report make(ReportRequest asked) {
        var request = byPeriods(asked);
        var words = new Words(request.language());
        var open = new long[] {sums.before(request).grown()};
        var rows = table.rows(request, sums.of(request), (row, sum) -> {
            open[0] += sum.grown();
            row.put("arrived", sum.arrived());
            row.put("reopened", sum.reopened());
            row.put("closed", sum.done());
            row.put("moved", sum.moved());
            row.put("open", open[0]);
        });
        return new Report(
                name(),
                words.say("Открытые заявки по дням", "Backlog"),
                words.say(
                        "Завершены: решены, отозваны или оказались дубликатами. Открытая снова заявка возвращается в"
                                + " работу.",
                        "Done: solved, withdrawn or found to be duplicates. A reopened ticket is work again."),
                columns(request, words),
                rows,
                new Chart(ChartType.LINE, "period", List.of("arrived", "closed", "open")));
    }

    private List<Column> columns(ReportRequest request, Words words) {
        var columns = new ArrayList<>(List.of(
                table.first(request),
                new Column("arrived", words.say("Поступило", "Arrived"), Kind.COUNT),
                new Column("reopened", words.say("Открыто снова", "Reopened"), Kind.COUNT),
                new Column("closed", words.say("Завершено", "Done"), Kind.COUNT),
                new Column("open", words.say("Открыто на конец", "Open at the end"), Kind.COUNT)));
        if (isPartOfTheDesk(request)) {
            columns.add(
                    columns.size() - 1,
                    new Column("moved", words.say("Передано сюда (− отсюда)", "Handed over (− away)"), Kind.COUNT));
        }
        return columns;
    }

    /** Within the whole desk nothing is handed over. */
    private static boolean isPartOfTheDesk(ReportRequest request) {
        return request.scope().queues() != null
                || !request.filter("queue").isEmpty()
                || !request.filter("agent").isEmpty();
    }

    /** A curve runs over time; what would be its axis is its filter. */
    private static ReportRequest byPeriods(ReportRequest asked) {
        return new ReportRequest(
                asked.from(), asked.to(), asked.grain(), "", asked.filters(), asked.language(), asked.scope());
    }
}
