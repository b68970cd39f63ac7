package org.zayavka.cockpit;

import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the managers' figures, for tests that look at who sees them. */
@NullUnmarked
final class FigureRows {

    private FigureRows() {}

    static void openTicket(JdbcClient jdbc, long number, String queue) {
        jdbc.sql("""
                insert into desk.figure_ticket (number, company_name, plan, queue, priority, agent, state, arrived_at,
                    arrived_on, arrived_hour, solutions, reopened, reopenings, solution_due)
                values (:number, 'Ромашка', 'standard', :queue, 'normal', '', 'WORKING', now(), current_date, 10, '{}', 0,
                    '{}', now() + interval '2 hours')
                on conflict do nothing
                """).param("number", number).param("queue", queue).update();
    }
}
