package org.zayavka.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /**
     * How many tickets in work will be taken before this one, which need not be written yet; at most one too many.
     *
     * @param always the calendars that never close
     */
    Ahead before(TicketFacts ticket, Collection<String> always) {
        return jdbc.sql("""
                select count(*) as everybody, count(*) filter (where calendar = any(:always)) as round_the_clock from (
                    (select calendar from desk.ticket
                      where state = 'WORKING' and in_queue = :queue and task_priority > :priority
                      limit :limit)
                    union all
                    (select calendar from desk.ticket
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
                .param("always", always.toArray(String[]::new))
                .query((row, i) -> ahead(row))
                .single();
    }

    /** The same of tickets as they are written; those that don't stand in a queue are left out. */
    List<Place> of(Collection<TicketId> tickets, Collection<String> always) {
        return jdbc.sql("""
                select ticket.number, ticket.in_queue, ticket.calendar,
                       case when ticket.reacted_at is null then ticket.reaction_due end as start_by, line.everybody, line.round_the_clock
                  from desk.ticket cross join lateral (
                    select count(*) as everybody, count(*) filter (where calendar = any(:always)) as round_the_clock from (
                        (select calendar from desk.ticket as ahead
                          where state = 'WORKING' and in_queue = ticket.in_queue
                            and task_priority > ticket.task_priority
                          limit :limit)
                        union all
                        (select calendar from desk.ticket as ahead
                          where state = 'WORKING' and in_queue = ticket.in_queue
                            and task_priority = ticket.task_priority
                            and (solution_due, number) < (ticket.solution_due, ticket.number)
                          limit :limit)
                        limit :limit) as ahead) as line
                 where number = any(:numbers) and state = 'WORKING' and in_queue <> '' and calendar is not null
                """)
                .param("numbers", tickets.stream().map(TicketId::number).toArray(Long[]::new))
                .param("limit", QueueStanding.MANY + 1)
                .param("always", always.toArray(String[]::new))
                .query((row, i) -> new Place(
                        new TicketId(row.getLong("number")),
                        row.getString("in_queue"),
                        row.getString("calendar"),
                        startBy(row),
                        ahead(row)))
                .list();
    }

    private static @Nullable Instant startBy(ResultSet row) throws SQLException {
        Timestamp value = row.getTimestamp("start_by");
        return value == null ? null : value.toInstant();
    }

    /**
     * A ticket in its queue.
     *
     * @param calendar of what was promised
     * @param startBy the promised start; absent when work has begun
     */
    record Place(
            TicketId ticket,
            String queue,
            String calendar,
            @Nullable Instant startBy,
            Ahead ahead) {}

    private static Ahead ahead(ResultSet row) throws SQLException {
        return new Ahead(row.getInt("everybody"), row.getInt("round_the_clock"));
    }
}
