package org.zayavka.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskChoices;
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
    private final DeskChoices choices;
    private final Clock clock;
    private volatile Known known = Known.NOTHING;

    QueuePaces(JdbcClient jdbc, Calendars calendars, DeskSettings desk, DeskChoices choices, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.desk = desk;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * The working time that passes between two tickets that the queue finishes; empty with too little history.
     *
     * @throws org.zayavka.sla.UnknownCalendar when the queue's hours are none
     */
    Optional<Duration> perTicket(String queue) {
        var now = clock.instant();
        var known = this.known;
        if (!known.holds(now)) {
            var today = now.atZone(desk.zone()).toLocalDate();
            known = new Known(now, today, read(today));
            this.known = known;
        }
        return pace(queue, known);
    }

    private Optional<Duration> pace(String queue, Known known) {
        return Optional.ofNullable(known.queues().get(queue)).map(solved -> pace(queue, solved, known.today()));
    }

    private Map<String, Solved> read(LocalDate today) {
        return jdbc
                .sql("""
                select queue, sum(solved) as solved, min(day) as since from desk.figure_pace
                 where solved > 0 and day >= :from and day < :today
                 group by queue having sum(solved) >= :least
                """)
                .param("from", today.minus(LOOKED_AT))
                .param("today", today)
                .param("least", SOLVED_AT_LEAST)
                .query((row, i) -> Map.entry(
                        row.getString("queue"),
                        new Solved(row.getInt("solved"), row.getObject("since", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Duration pace(String queue, Solved solved, LocalDate today) {
        var hours = calendars.calendar(choices.calendarOf(queue));
        return hours.between(start(solved.since()), start(today)).dividedBy(solved.number());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(desk.zone()).toInstant();
    }

    /** @param since the first of the days */
    private record Solved(int number, LocalDate since) {}

    private record Known(Instant at, LocalDate today, Map<String, Solved> queues) {

        static final Known NOTHING = new Known(Instant.MIN, LocalDate.MIN, Map.of());

        boolean holds(Instant now) {
            return this != NOTHING && !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }
}
