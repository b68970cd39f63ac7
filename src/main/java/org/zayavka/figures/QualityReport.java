package org.zayavka.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** How content requesters are: CSAT and NPS, each beside the number of answers it was made of (S1.8, S4.2). */
@Component
class QualityReport implements ReportMaker {

    private final JdbcClient jdbc;
    private final ValueRows rows;

    QualityReport(JdbcClient jdbc, ValueRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var first = rows.first(request);
        return new Report(
                name(),
                words.say("Оценки заявителей", "What requesters say"),
                words.say(
                        "CSAT — доля оценок 4 и 5, по ссылке из письма и по телефону. NPS — доля тех, кто советует нас (9"
                                + " и 10), минус доля тех, кто нет (0–6); об этом спрашивают только по телефону. Изменённая"
                                + " оценка считается в день первой. Там, где ответов мало, цифра случайна.",
                        "CSAT is the share of the scores 4 and 5, by the link in the letter and on the phone. NPS is the"
                                + " share of those who recommend us (9 and 10) less that of those who do not (0–6); it is"
                                + " asked on the phone only. A rating that was changed counts on the day of the first one."
                                + " Few answers say little."),
                List.of(
                        first,
                        new Column("csat", "CSAT, %", Kind.PERCENT),
                        new Column("scores", words.say("Оценок", "Scores"), Kind.COUNT),
                        new Column("average", words.say("Средняя, из 5", "Average, of 5"), Kind.NUMBER),
                        new Column("nps", "NPS", Kind.NUMBER),
                        new Column("recommendations", words.say("Ответов для NPS", "Answers for NPS"), Kind.COUNT)),
                rows.of(request, answers(request), QualityReport::fill),
                new Chart(ChartType.LINE, first.key(), List.of("csat", "nps")));
    }

    /** @param sum of all scores */
    private record Said(long scores, long sum, long content, long recommendations, long promoters, long detractors) {

        static final Said NOTHING = new Said(0, 0, 0, 0, 0, 0);

        @Nullable
        BigDecimal csat() {
            return part(content * 100, scores);
        }

        @Nullable
        BigDecimal average() {
            return scores == 0
                    ? null
                    : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores), 2, RoundingMode.HALF_UP);
        }

        @Nullable
        BigDecimal nps() {
            return part((promoters - detractors) * 100, recommendations);
        }

        private static @Nullable BigDecimal part(long of, long all) {
            return all == 0 ? null : BigDecimal.valueOf(of).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        }
    }

    private Map<String, Said> answers(ReportRequest request) {
        var filter = new TicketFilter(request);
        var found = new LinkedHashMap<String, Said>();
        jdbc.sql("""
                select %s as key, count(*) as scores, sum(score) as sum, count(*) filter (where score >= 4) as content,
                       count(recommends) as recommendations, count(*) filter (where recommends >= 9) as promoters,
                       count(*) filter (where recommends <= 6) as detractors
                  from %s where t.day between :from and :to and %s group by 1 order by scores desc, key
                """.formatted(Answers.key(request), Answers.ROWS, filter.sql()))
                .params(filter.params())
                .param("from", request.from())
                .param("to", request.to())
                .query(row -> {
                    found.put(row.getString("key"), said(row));
                });
        return found;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("scores"),
                row.getLong("sum"),
                row.getLong("content"),
                row.getLong("recommendations"),
                row.getLong("promoters"),
                row.getLong("detractors"));
    }

    private static void fill(Map<String, @Nullable Object> row, @Nullable Said found) {
        var said = found == null ? Said.NOTHING : found;
        row.put("csat", said.csat());
        row.put("scores", said.scores());
        row.put("average", said.average());
        row.put("nps", said.nps());
        row.put("recommendations", said.recommendations());
    }
}
