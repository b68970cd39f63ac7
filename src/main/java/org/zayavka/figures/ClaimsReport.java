package org.zayavka.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.figures.Report.Chart;
import org.zayavka.figures.Report.ChartType;
import org.zayavka.figures.Report.Column;
import org.zayavka.figures.Report.Kind;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;

/** Claims that are not answered yet, with the working days that are left of the fourteen (S3.10). */
@Component
class ClaimsReport implements ReportMaker {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final DeskSettings desk;
    private final Clock clock;
    private final Specialists specialists;

    ClaimsReport(JdbcClient jdbc, Specialists specialists, Calendars calendars, DeskSettings desk, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.desk = desk;
        this.clock = clock;
        this.specialists = specialists;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Set<String> axes() {
        return ClaimRows.AXES;
    }

    @Override
    public Report make(ReportRequest request) {
        var words = new Words(request.language());
        var days = words.say("рабочих дней", "working days");
        return new Report(
                name(),
                words.say("Открытые претензии", "Open claims"),
                words.say(
                        "Сколько рабочих дней осталось после сегодняшнего, с последним днём срока; меньше нуля — срок"
                                + " нарушен.",
                        "How many working days are left after today, the last one included; below zero the deadline is"
                                + " broken."),
                List.of(
                        new Column("claim", words.say("Претензия", "Claim"), Kind.TEXT),
                        new Column("left", words.say("Осталось", "Left"), Kind.NUMBER, days),
                        new Column("due", words.say("Ответить до", "Answer by"), Kind.DATE),
                        new Column("arrived", words.say("Поступила", "Arrived"), Kind.DATE),
                        new Column("state", words.say("Что с ней", "State"), Kind.TEXT),
                        new Column("reason", words.axis("reason"), Kind.TEXT),
                        new Column("company", words.axis("company"), Kind.TEXT),
                        new Column("specialist", words.axis("specialist"), Kind.TEXT)),
                rows(request, words),
                new Chart(ChartType.BAR, "claim", List.of("left")));
    }

    private List<Map<String, @Nullable Object>> rows(ReportRequest request, Words words) {
        var claims = new ClaimRows(request, specialists);
        var now = clock.instant();
        var names = specialists.names();
        return new ArrayList<>(jdbc.sql("""
                select t.number, t.state, t.accepted_at, t.arrived_on, t.due_on, t.due_at, t.reason, t.specialist, t.owner_name,
                       coalesce(company.name, nullif(t.company_name, ''), t.owner_name) as company_today
                  from desk.claim t left join desk.company on company.id = t.company
                 where t.closed_at is null and %s order by t.due_at, t.number
                """.formatted(claims.sql()))
                .params(claims.params())
                .query((row, i) -> row(row, words, names, now))
                .list());
    }

    private Map<String, @Nullable Object> row(ResultSet claim, Words words, SpecialistNames names, Instant now)
            throws SQLException {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var due = claim.getObject("due_on", LocalDate.class);
        row.put("claim", "C-" + claim.getLong("number"));
        row.put("left", left(due, claim.getTimestamp("due_at").toInstant(), now));
        row.put("due", due.toString());
        row.put("arrived", claim.getObject("arrived_on", LocalDate.class).toString());
        row.put("state", words.claimState(claim.getString("state"), claim.getTimestamp("accepted_at") != null));
        row.put("reason", words.value("reason", claim.getString("reason")));
        row.put("company", claim.getString("company_today"));
        row.put("specialist", words.value("specialist", names.of(claim.getString("specialist"))));
        return row;
    }

    /** On the last day itself 0 until the office closes. */
    private int left(LocalDate due, Instant dueAt, Instant now) {
        var today = LocalDate.ofInstant(now, desk.zone());
        var days = calendars.workingDays();
        if (now.isAfter(dueAt)) {
            return Math.min(-1, -days.between(due, today));
        }
        return due.isAfter(today) ? days.between(today, due) : 0;
    }
}
