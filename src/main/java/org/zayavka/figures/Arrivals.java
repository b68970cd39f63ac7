package org.zayavka.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets came on a day in an hour. */
@Component
class Arrivals {

    record Hour(LocalDate day, int hour, long arrived) {}

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of some days, both included, as a request filters them. */
    List<Hour> of(ReportRequest request, LocalDate from, LocalDate to) {
        return Dimension.of(request).isEmpty() ? kept(request, from, to) : counted(request, from, to);
    }

    /** The first day of which anything is known. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(day) from desk.figure_hour where arrived > 0")
                .query(LocalDate.class)
                .optional();
    }

    private List<Hour> kept(ReportRequest request, LocalDate from, LocalDate to) {
        var conditions = new ArrayList<>(List.of("day between :from and :to"));
        var params = new HashMap<String, Object>();
        TicketFilter.queues(request, "queue", conditions, params);
        return jdbc.sql("select day, hour, sum(arrived) as arrived from desk.figure_hour where %s group by 1, 2"
                        .formatted(String.join(" and ", conditions)))
                .params(params)
                .param("from", from)
                .param("to", to)
                .query(Hour.class)
                .list();
    }

    private List<Hour> counted(ReportRequest request, LocalDate from, LocalDate to) {
        var filter = new TicketFilter(request);
        return jdbc.sql("""
                select arrived_on as day, arrived_hour as hour, count(*) as arrived
                from desk.figure_ticket t
                where arrived_on between :from and :to and %s
                group by 1, 2
                """.formatted(filter.sql()))
                .params(filter.params())
                .param("from", from)
                .param("to", to)
                .query(Hour.class)
                .list();
    }
}
