package org.zayavka.figures;

import static org.zayavka.figures.Sum.percent;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** Promises kept and broken, reaction and solution each on its own (complaint 10). */
@Component
class PromisesReport implements ReportMaker {

    private final Sums sums;
    private final SumTable table;

    PromisesReport(Sums sums, SumTable table) {
        this.sums = sums;
        this.table = table;
    }

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var found = sums.of(request).stream()
                .filter(sum -> sum.isJudged() || !request.axis().equals("agent"))
                .toList();
        var rows = table.rows(request, found, (row, sum) -> {
            row.put("reactionKept", sum.reactedKept());
            row.put("reactionBroken", sum.reactedBroken());
            row.put("reactionPercent", percent(sum.reactedKept(), sum.reactedKept() + sum.reactedBroken()));
            row.put("solutionKept", sum.solvedKept());
            row.put("solutionBroken", sum.solvedBroken());
            row.put("solutionPercent", percent(sum.solvedKept(), sum.solvedKept() + sum.solvedBroken()));
        });
        var first = table.first(request);
        var columns = List.of(
                first,
                new Column("reactionKept", words.say("Реакция в срок", "Reaction in time"), Kind.COUNT),
                new Column("reactionBroken", words.say("Реакция с опозданием", "Reaction late"), Kind.COUNT),
                new Column("reactionPercent", words.say("Реакция в срок, %", "Reaction in time, %"), Kind.PERCENT),
                new Column("solutionKept", words.say("Решение в срок", "Solution in time"), Kind.COUNT),
                new Column("solutionBroken", words.say("Решение с опозданием", "Solution late"), Kind.COUNT),
                new Column("solutionPercent", words.say("Решение в срок, %", "Solution in time, %"), Kind.PERCENT));
        return new Report(
                name(),
                words.say("Обещанные сроки", "Promises"),
                words.say(
                                "Выполненное обещание считается в день реакции или решения, нарушенное — в день, когда"
                                        + " истёк срок.",
                                "A promise kept counts on the day of the reaction or solution, a broken one on the day"
                                        + " of its deadline.")
                        + table.note(request, found),
                columns,
                rows,
                new Chart(
                        ChartType.STACKED,
                        first.key(),
                        List.of("reactionKept", "reactionBroken", "solutionKept", "solutionBroken")));
    }
}
