package org.zayavka.support;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of days on which a queue was worked off, as if the desk had been there for weeks. */
@NullUnmarked
public final class SolvedBefore {

    private SolvedBefore() {}

    /** So many tickets on each day from Monday to Friday. */
    public static void perDay(JdbcClient jdbc, String queue, LocalDate from, LocalDate until, int solved) {
        from.datesUntil(until)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> jdbc.sql("""
                        insert into desk.figure_pace (queue, day, solved) values (:queue, :day, :solved)
                        on conflict do nothing
                        """)
                        .param("queue", queue)
                        .param("day", day)
                        .param("solved", solved)
                        .update());
    }
}
