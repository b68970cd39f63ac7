package org.zayavka.notification;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.ticket.Ticket;

/** Counts who stands before a ticket in its queue. */
@Component
class QueuePlace {

    /** More are not counted: nobody cares, and the count must cost the same in a queue of a million. */
    static final int MANY = 50;

    private final JdbcClient jdbc;

    QueuePlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tickets in work will be taken before this one; {@link #MANY} + 1 for more. */
    int before(Ticket ticket) {
        return jdbc.sql("""
                select count(*) from (
                    (select 1 from desk.ticket
                      where state = 'WORKING' and in_queue = :queue and task_priority > :priority
                      limit :limit)
                    union all
                    (select 1 from desk.ticket
                      where state = 'WORKING' and in_queue = :queue and task_priority = :priority
                        and (solution_due, number) < (:due, :number)
                      limit :limit)
                    limit :limit) as before
                """)
                .param("queue", ticket.queue())
                .param("priority", ticket.taskPriority())
                .param("due", Timestamp.from(ticket.promised().solutionDue()))
                .param("number", ticket.id().number())
                .param("limit", MANY + 1)
                .query(Integer.class)
                .single();
    }
}
