package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

/** Tickets open now by queue, priority and age; those that wait for the requester are among them. */
@Component
class OpenReport implements ReportMaker {

    private static final int[] DAYS = {1, 3, 7, 30};

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        return new Report(
                name(),
                words.say("Открытые заявки", "Open tickets"),
                words.say(
                        "На этот момент, по очереди, приоритету и возрасту, вместе с ожидающими заявителя.",
                        "At this moment, by queue, priority and age, those that wait for the requester included."),
                columns(words),
                rows(request, words),
                new Chart(ChartType.STACKED, "name", ages()));
    }

    private static List<String> ages() {
        return List.of("day1", "day3", "day7", "day30", "older");
    }

    private static List<Column> columns(Words words) {
        return List.of(
                new Column("queue", words.axis("queue"), Kind.TEXT),
                new Column("priority", words.axis("priority"), Kind.TEXT),
                new Column("day1", words.say("до суток", "under a day"), Kind.COUNT),
                new Column("day3", words.say("1–3 дня", "1–3 days"), Kind.COUNT),
                new Column("day7", words.say("3–7 дней", "3–7 days"), Kind.COUNT),
                new Column("day30", words.say("7–30 дней", "7–30 days"), Kind.COUNT),
                new Column("older", words.say("больше 30 дней", "over 30 days"), Kind.COUNT),
                new Column("waiting", words.say("из них ждут заявителя", "of them waiting"), Kind.COUNT),
                new Column("open", words.say("Всего", "All"), Kind.COUNT));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request, Words words) {
        var filter = new TicketFilter(request);
        var now = clock.instant();
        var query = jdbc.sql("""
                select queue, priority, count(*) as open,
                       count(*) filter (where state = 'WAITING') as waiting,
                       count(*) filter (where arrived_at > :day1) as day1,
                       count(*) filter (where arrived_at > :day3 and arrived_at <= :day1) as day3,
                       count(*) filter (where arrived_at > :day7 and arrived_at <= :day3) as day7,
                       count(*) filter (where arrived_at > :day30 and arrived_at <= :day7) as day30,
                       count(*) filter (where arrived_at <= :day30) as older
                from desk.figure_ticket t
                where state in ('WORKING', 'WAITING') and %s
                group by queue, priority
                order by queue, array_position(array['urgent', 'high', 'normal', 'low', ''], priority)
                """.formatted(filter.sql())).params(filter.params());
        for (var days : DAYS) {
            query = query.param("day" + days, Timestamp.from(now.minus(days, ChronoUnit.DAYS)));
        }
        return new ArrayList<>(query.query((row, i) -> row(row, words)).list());
    }

    private static Map<String, @Nullable Object> row(ResultSet counts, Words words) throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var queue = words.queue(counts.getString("queue"));
        var priority = words.priority(counts.getString("priority"));
        row.put("name", queue + ", " + priority);
        row.put("queue", queue);
        row.put("priority", priority);
        for (var age : ages()) {
            row.put(age, counts.getLong(age));
        }
        row.put("waiting", counts.getLong("waiting"));
        row.put("open", counts.getLong("open"));
        return row;
    }
}
