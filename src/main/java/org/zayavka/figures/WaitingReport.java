package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Tickets whose clocks stand because the requester was asked, the longest first. */
@Component
class WaitingReport implements ReportMaker {

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var rows = rows(request, words);
        var note = TicketList.note(rows, words);
        var columns = new ArrayList<>(TicketList.columns(words));
        columns.add(new Column("since", words.say("Ждём с", "Waiting since"), Kind.MOMENT));
        columns.add(new Column("days", words.say("Дней", "Days"), Kind.COUNT));
        return new Report(
                name(),
                words.say("Ждём заявителя", "Waiting for the requester"),
                words.say("Заявителю задан вопрос, часы стоят.", "The requester was asked, the clocks stand.") + note,
                columns,
                rows,
                Chart.none());
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request, Words words) {
        var filter = new TicketFilter(request);
        var now = clock.instant();
        return new ArrayList<>(jdbc.sql("""
                select t.*, ticket.subject, ticket.task, coalesce(nullif(ticket.assignee, ''), t.agent) as assignee,
                       coalesce(company.name, t.company_name) as company_today
                from (select t.* from desk.figure_ticket t
                      where state = 'WAITING' and %s
                      order by waiting_since, number
                      limit :most) as t
                join desk.ticket on ticket.number = t.number
                left join desk.company on company.id = t.company
                order by t.waiting_since, t.number
                """.formatted(filter.sql()))
                .params(filter.params())
                .param("most", TicketList.MOST + 1)
                .query((row, i) -> row(row, words, now))
                .list());
    }

    private static Map<String, @Nullable Object> row(ResultSet ticket, Words words, Instant now) throws SQLException {
        var row = TicketList.row(ticket, words);
        var since = ticket.getTimestamp("waiting_since").toInstant();
        row.put("since", since.toString());
        row.put("days", Duration.between(since, now).toDays());
        return row;
    }
}
