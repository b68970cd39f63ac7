package org.zayavka.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;

/**
 * How fast the queues moved lately, out of the figures of whole days. It changes slowly: asked once in some minutes for
 * all queues, so that a letter costs no statement more.
 */
@Component
class QueuePaces {

    private static final Period LOOKED_AT = Period.ofWeeks(4);

    /** Of fewer nobody can tell a pace. */
    private static final int SOLVED_AT_LEAST = 20;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final DeskSettings desk;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Map.of());

    QueuePaces(JdbcClient jdbc, Calendars calendars, DeskSettings desk, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.desk = desk;
        this.clock = clock;
    }

    /** The working time that passes between two tickets that the queue finishes; empty with too little history. */
    Optional<Duration> perTicket(String queue) {
        var now = clock.instant();
        if (now.isBefore(known.at()) || !now.isBefore(known.until())) {
            known = new Known(now, read(now.atZone(desk.zone()).toLocalDate()));
        }
        return Optional.ofNullable(known.paces().get(queue));
    }

    private Map<String, Duration> read(LocalDate today) {
        return jdbc
                .sql("""
                select value, sum(solved) as solved, min(day) as since from desk.figure_day
                 where axis = 'queue' and day >= :from and day < :today
                 group by value having sum(solved) >= :least
                """)
                .param("from", today.minus(LOOKED_AT))
                .param("today", today)
                .param("least", SOLVED_AT_LEAST)
                .query((row, i) -> Map.entry(
                        row.getString("value"),
                        pace(
                                row.getString("value"),
                                row.getInt("solved"),
                                row.getObject("since", LocalDate.class),
                                today)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Duration pace(String queue, int solved, LocalDate since, LocalDate today) {
        var hours = calendars.calendar(desk.calendarOf(queue));
        return hours.between(start(since), start(today)).dividedBy(solved);
    }

    private Instant start(LocalDate day) {
        ZoneId zone = desk.zone();
        return day.atStartOfDay(zone).toInstant();
    }

    private record Known(Instant at, Map<String, Duration> paces) {

        Instant until() {
            return at.equals(Instant.MIN) ? at : at.plus(KEPT);
        }
    }
}
