package org.zayavka.figures;

import static org.zayavka.figures.Sum.percent;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** How many solutions did not hold. */
@Component
class ReopeningsReport implements ReportMaker {

    private final Sums sums;
    private final SumTable table;

    ReopeningsReport(Sums sums, SumTable table) {
        this.sums = sums;
        this.table = table;
    }

    @Override
    public String name() {
        return "reopenings";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var found = sums.of(request).stream()
                .filter(sum -> sum.solved() + sum.reopened() > 0 || !SumTable.isNobody(request, sum))
                .toList();
        var rows = table.rows(request, found, (row, sum) -> {
            row.put("solved", sum.solved());
            row.put("reopened", sum.reopened());
            row.put("rate", percent(sum.reopened(), sum.solved()));
        });
        var first = table.first(request);
        return new Report(
                name(),
                words.say("Открыты снова", "Reopened"),
                words.say(
                                "Сколько решений не устроило заявителей. Открытые снова по ошибке не считаются.",
                                "How many solutions did not hold. Tickets reopened by mistake are not counted.")
                        + table.note(request, found),
                List.of(
                        first,
                        new Column("solved", words.say("Решено", "Solved"), Kind.COUNT),
                        new Column("reopened", words.say("Открыто снова", "Reopened"), Kind.COUNT),
                        new Column("rate", words.say("Доля, %", "Rate, %"), Kind.PERCENT)),
                rows,
                new Chart(ChartType.LINE, first.key(), List.of("rate")));
    }
}
