package org.zayavka.figures;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue that a report is asked for. */
@Component
class QueueFilter {

    private static final String QUEUE = "queue";
    private static final String LINE_2 = "line2";

    /** They count where a ticket comes in, or is taken for the first time. */
    private static final Set<String> OF_ARRIVALS = Set.of("load", "forecast", "promises", "durations");

    private final JdbcClient jdbc;

    QueueFilter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws RefusedReport when there is no such queue, and never was */
    void check(ReportRequest request) {
        var queue = request.filter(QUEUE);
        if (queue.isEmpty() || Words.isQueue(queue) || hadTickets(queue)) {
            return;
        }
        throw new RefusedReport(request.language()
                .say(
                        "Очереди «%s» нет, заявок в ней не было. Выберите другую, например line1 или billing.",
                        "There is no queue \"%s\", it never had a ticket. Choose another one, such as line1 or billing.")
                .formatted(queue));
    }

    private boolean hadTickets(String queue) {
        return jdbc.sql("select exists (select from desk.figure_sum where queue = :queue)")
                .param("queue", queue)
                .query(Boolean.class)
                .single();
    }

    /** Says why there is nothing to see where there never can be. */
    Report explained(Report report, ReportRequest request) {
        if (!request.filter(QUEUE).equals(LINE_2) || !OF_ARRIVALS.contains(report.name())) {
            return report;
        }
        var why = request.language()
                .say(
                        "На вторую линию заявки приходят с первой, поэтому поступлений и реакций у неё не бывает: они"
                                + " у той очереди, куда заявка поступила.",
                        "Line 2 takes tickets over from line 1, so it has no arrivals and no reactions: they are with"
                                + " the queue that the ticket came to.");
        var note = report.note().isEmpty() ? why : report.note() + " " + why;
        return new Report(report.name(), report.title(), note, report.columns(), report.rows(), report.chart());
    }
}
