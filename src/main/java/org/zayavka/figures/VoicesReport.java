package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** What requesters said in their own words with a rating or on the phone, the newest first (S1.8, S4.2). */
@Component
class VoicesReport implements ReportMaker {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    VoicesReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "voices";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        return new Report(
                name(),
                words.say("Что говорят заявители", "In their own words"),
                words.say(
                        "Слова к оценкам и пожелания по телефону, новые сверху, не больше " + MOST + ".",
                        "Words with ratings and wishes on the phone, the newest first, " + MOST + " at most."),
                List.of(
                        new Column("number", words.say("Заявка", "Ticket"), Kind.TICKET),
                        new Column("score", words.say("Оценка, из 5", "Score, of 5"), Kind.COUNT),
                        new Column("words", words.say("Слова", "Words"), Kind.TEXT),
                        new Column("how", words.say("Как", "How"), Kind.TEXT),
                        new Column("at", words.say("Когда", "When"), Kind.MOMENT),
                        new Column("company", words.axis("company"), Kind.TEXT),
                        new Column("agent", words.axis("agent"), Kind.TEXT)),
                rows(request, words),
                Chart.none());
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request, Words words) {
        var filter = new TicketFilter(request);
        return new ArrayList<>(jdbc.sql("""
                select t.*, coalesce(company.name, t.company_name) as company_today
                  from %s left join desk.company on company.id = t.company
                 where t.words <> '' and t.day between :from and :to and %s
                 order by t.at desc, t.ticket limit :most
                """.formatted(Answers.ROWS, filter.sql()))
                .params(filter.params())
                .param("from", request.from())
                .param("to", request.to())
                .param("most", MOST)
                .query((row, i) -> row(row, words))
                .list());
    }

    private static Map<String, @Nullable Object> row(ResultSet said, Words words) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("number", said.getLong("ticket"));
        row.put("score", said.getLong("score"));
        row.put("words", said.getString("words"));
        row.put(
                "how",
                said.getString("how").equals("link")
                        ? words.say("по ссылке", "by link")
                        : words.say("по телефону", "on the phone"));
        row.put("at", said.getTimestamp("at").toInstant().toString());
        row.put("company", words.company(said.getString("company_today")));
        row.put("agent", words.agent(said.getString("agent")));
        row.put("login", said.getString("agent"));
        return row;
    }
}
