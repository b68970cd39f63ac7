package org.zayavka.figures;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** Deadlines of claims kept and broken, by reason, specialist and outcome (S3.10). */
@Component
class ClaimTermsReport implements ReportMaker {

    private final JdbcClient jdbc;
    private final ValueRows rows;
    private final Specialists specialists;
    private final Clock clock;

    ClaimTermsReport(JdbcClient jdbc, ValueRows rows, Specialists specialists, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.specialists = specialists;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "claimterms";
    }

    @Override
    public Set<String> axes() {
        return ClaimRows.AXES;
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var first = rows.first(request);
        var claims = words.say("претензий", "claims");
        return new Report(
                name(),
                words.say("Сроки ответа на претензии", "Deadlines of claims"),
                words.say(
                        "Претензии, которые поступили за это время. Без ответа после срока — тоже нарушен. Отклонённые как"
                                + " ошибочные не считаются. Решение и компенсация считаются, когда ответ подписан.",
                        "Claims that arrived in this time. No answer after the deadline is broken, too. Those dismissed as"
                                + " mistaken are not counted. Outcome and compensation count once the answer is signed."),
                List.of(
                        first,
                        new Column("arrived", words.say("Поступило", "Arrived"), Kind.COUNT, claims),
                        new Column("kept", words.say("Ответ в срок", "Answered in time"), Kind.COUNT, claims),
                        new Column("broken", words.say("Срок нарушен", "Deadline broken"), Kind.COUNT, claims),
                        new Column("keptPercent", words.say("В срок, %", "In time, %"), Kind.PERCENT),
                        new Column(
                                "open", words.say("Ещё открыто, срок идёт", "Open, still in time"), Kind.COUNT, claims),
                        new Column("compensation", words.say("Компенсации", "Compensation"), Kind.NUMBER, "₽")),
                rows.of(request, byPerson(request, counted(request)), ClaimTermsReport::fill),
                new Chart(ChartType.STACKED, first.key(), List.of("kept", "broken", "open")));
    }

    private record Counted(long arrived, long kept, long broken, BigDecimal compensation) {

        Counted and(Counted more) {
            return new Counted(
                    arrived + more.arrived,
                    kept + more.kept,
                    broken + more.broken,
                    compensation.add(more.compensation));
        }
    }

    /** One row for each person, however owners wrote the name; the most claims first. */
    private Map<String, Counted> byPerson(ReportRequest request, Map<String, Counted> written) {
        if (!request.axis().equals(ClaimRows.SPECIALIST)) {
            return written;
        }
        var names = specialists.names();
        var people = new TreeMap<String, Counted>();
        written.forEach((name, counted) -> people.merge(names.of(name), counted, Counted::and));
        var ordered = new LinkedHashMap<String, Counted>();
        people.entrySet().stream()
                .sorted(Comparator.comparingLong(person -> -person.getValue().arrived()))
                .forEach(person -> ordered.put(person.getKey(), person.getValue()));
        return ordered;
    }

    private Map<String, Counted> counted(ReportRequest request) {
        var claims = new ClaimRows(request, specialists);
        var found = new LinkedHashMap<String, Counted>();
        jdbc.sql("""
                select %s as key, count(*) as arrived, count(*) filter (where answered_at <= due_at) as kept,
                       count(*) filter (where coalesce(answered_at, :now) > due_at) as broken,
                       coalesce(sum(compensation) filter (where %s), 0.00) as compensation
                  from desk.claim t where arrived_on between :from and :to and %s group by 1 order by arrived desc, key
                """.formatted(ClaimRows.key(request), ClaimRows.SIGNED, claims.sql()))
                .params(claims.params())
                .param("now", Timestamp.from(clock.instant()))
                .param("from", request.from())
                .param("to", request.to())
                .query(row -> {
                    found.put(
                            row.getString("key"),
                            new Counted(
                                    row.getLong("arrived"),
                                    row.getLong("kept"),
                                    row.getLong("broken"),
                                    row.getBigDecimal("compensation")));
                });
        return found;
    }

    private static void fill(Map<String, @Nullable Object> row, @Nullable Counted found) {
        var counted = found == null ? new Counted(0, 0, 0, BigDecimal.ZERO) : found;
        row.put("arrived", counted.arrived());
        row.put("kept", counted.kept());
        row.put("broken", counted.broken());
        row.put("keptPercent", Sum.percent(counted.kept(), counted.kept() + counted.broken()));
        row.put("open", counted.arrived() - counted.kept() - counted.broken());
        row.put("compensation", counted.compensation());
    }
}
