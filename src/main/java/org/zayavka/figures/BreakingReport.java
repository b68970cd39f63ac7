package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;

/** Tickets whose promise breaks within hours unless somebody acts; a row leads to its task. */
@Component
class BreakingReport implements ReportMaker {

    private static final int USUAL_HOURS = 8;
    private static final int MOST_HOURS = 24 * 31;

    private final JdbcClient jdbc;
    private final Clock clock;

    BreakingReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "breaking";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var hours = hours(request);
        var rows = rows(request, words, hours);
        var note = TicketList.note(rows, words);
        var columns = new ArrayList<>(TicketList.columns(words));
        columns.add(new Column("clock", words.say("Обещание", "Promise"), Kind.TEXT));
        columns.add(new Column("due", words.say("Срок", "Due"), Kind.MOMENT));
        columns.add(new Column(
                "left",
                words.say("Осталось по часам", "Left by the clock"),
                Kind.MINUTES,
                words.say("минут", "minutes")));
        return new Report(
                name(),
                words.say("Скоро нарушим срок", "About to break"),
                words.say("Срок истекает в ближайшие %d ч.", "The deadline passes within %d hours.")
                                .formatted(hours)
                        + note,
                columns,
                rows,
                Chart.none());
    }

    private static int hours(ReportRequest request) {
        var asked = request.filter("hours");
        if (asked.isEmpty()) {
            return USUAL_HOURS;
        }
        if (!asked.matches("\\d{1,4}") || Integer.parseInt(asked) < 1 || Integer.parseInt(asked) > MOST_HOURS) {
            throw new RefusedReport(request.language()
                    .say("Часов может быть от 1 до %d.", "Give hours from 1 to %d.")
                    .formatted(MOST_HOURS));
        }
        return Integer.parseInt(asked);
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request, Words words, int hours) {
        var filter = new TicketFilter(request);
        var now = clock.instant();
        return new ArrayList<>(jdbc.sql("""
                select t.*, ticket.subject, ticket.task, ticket.assignee,
                       coalesce(company.name, t.company_name) as company_today
                from ((select t.*, false as reaction, solution_due as due from desk.figure_ticket t
                       where state = 'WORKING' and solution_due > :now and solution_due <= :until and %1$s
                       order by solution_due, number
                       limit :most)
                      union all
                      (select t.*, true, reaction_due from desk.figure_ticket t
                       where state = 'WORKING' and reacted_at is null and reaction_due > :now and reaction_due <= :until
                         and %1$s
                       order by reaction_due, number
                       limit :most)) as t
                join desk.ticket on ticket.number = t.number
                left join desk.company on company.id = t.company
                order by due, t.number
                limit :most
                """.formatted(filter.sql()))
                .params(filter.params())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(Duration.ofHours(hours))))
                .param("most", TicketList.MOST + 1)
                .query((row, i) -> row(row, words, now))
                .list());
    }

    private static Map<String, @Nullable Object> row(ResultSet ticket, Words words, Instant now) throws SQLException {
        var row = TicketList.row(ticket, words);
        var due = ticket.getTimestamp("due").toInstant();
        row.put("clock", words.clock(ticket.getBoolean("reaction")));
        row.put("due", due.toString());
        row.put("left", Duration.between(now, due).toMinutes());
        return row;
    }
}
