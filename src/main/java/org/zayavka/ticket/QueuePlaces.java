package org.zayavka.ticket;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Counts who stands before a ticket in its queue. */
@Component
class QueuePlaces {

    private final JdbcClient jdbc;

    QueuePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many tickets in work will be taken before this one, which need not be written yet; at most one too many. */
    int before(TicketFacts ticket) {
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
                .param("queue", ticket.inQueue())
                .param("priority", ticket.taskPriority())
                .param("due", Timestamp.from(ticket.promised().solutionDue()))
                .param("number", ticket.id().number())
                .param("limit", QueueStanding.MANY + 1)
                .query(Integer.class)
                .single();
    }

    /** The same of tickets as they are written; those that don't stand in a queue are left out. */
    List<Place> of(Collection<TicketId> tickets) {
        return jdbc.sql("""
                select ticket.number, ticket.in_queue, ticket.calendar, line.before
                  from desk.ticket cross join lateral (
                    select count(*) as before from (
                        (select 1 from desk.ticket as ahead
                          where state = 'WORKING' and in_queue = ticket.in_queue
                            and task_priority > ticket.task_priority
                          limit :limit)
                        union all
                        (select 1 from desk.ticket as ahead
                          where state = 'WORKING' and in_queue = ticket.in_queue
                            and task_priority = ticket.task_priority
                            and (solution_due, number) < (ticket.solution_due, ticket.number)
                          limit :limit)
                        limit :limit) as ahead) as line
                 where number = any(:numbers) and state = 'WORKING' and in_queue <> '' and calendar is not null
                """)
                .param("numbers", tickets.stream().map(TicketId::number).toArray(Long[]::new))
                .param("limit", QueueStanding.MANY + 1)
                .query((row, i) -> new Place(
                        new TicketId(row.getLong("number")),
                        row.getString("in_queue"),
                        row.getString("calendar"),
                        row.getInt("before")))
                .list();
    }

    /** @param calendar of what was promised */
    record Place(TicketId ticket, String queue, String calendar, int before) {}
}
