package org.zayavka.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;

/** Reads the heads of the queues, with what their requesters were told. */
@Component
class QueueLine {

    /** Only who stood among the first fifty was told an hour; three times as many may have gone ahead since. */
    private static final int HEAD = 200;

    private final JdbcClient jdbc;

    QueueLine(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By queue, in the order in which tickets are taken. Costs as much in a queue of a million as in one of 200. */
    Map<String, List<Waiting>> heads() {
        return jdbc.sql("""
                with recursive queue (name) as (
                    (select in_queue from desk.ticket where state = 'WORKING' order by in_queue limit 1)
                    union all
                    select (select in_queue from desk.ticket
                             where state = 'WORKING' and in_queue > queue.name order by in_queue limit 1)
                      from queue where queue.name is not null)
                select queue.name, line.*, log.*
                  from queue
                 cross join lateral (
                    select number, task_priority, calendar, assignee = '' and reacted_at is null as untouched
                      from desk.ticket
                     where state = 'WORKING' and in_queue = queue.name
                     order by task_priority desc, solution_due, number
                     limit :head) as line
                 cross join lateral (
                    select max(at) filter (where kind = 'TicketQueued') as queued_at,
                           max(at) filter (where kind = 'ExpectedTimeTold') as told_at,
                           max(facts ->> 'expected') filter (where kind = 'ExpectedTimeTold')::timestamptz as told,
                           count(*) filter (where kind = 'ExpectedTimeMoved') > 0 as moved
                      from desk.ticket_event
                     where ticket = line.number) as log
                 where queue.name <> ''
                """).param("head", HEAD).query(QueueLine::waiting).list().stream()
                .collect(Collectors.groupingBy(Waiting::queue));
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(
                new TicketId(row.getLong("number")),
                row.getString("name"),
                row.getInt("task_priority"),
                row.getString("calendar"),
                row.getBoolean("untouched"),
                instant(row, "queued_at"),
                instant(row, "told_at"),
                instant(row, "told"),
                row.getBoolean("moved"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /**
     * A ticket in its queue.
     *
     * @param calendar of what was promised; absent before
     * @param untouched nobody has taken it yet
     * @param queuedAt when it came to its place in the queue
     * @param told when its requester was told to expect its turn; absent when nothing was told
     * @param moved its requester heard already that others went ahead
     */
    record Waiting(
            TicketId ticket,
            String queue,
            int priority,
            @Nullable String calendar,
            boolean untouched,
            @Nullable Instant queuedAt,
            @Nullable Instant toldAt,
            @Nullable Instant told,
            boolean moved) {

        /** Whether it came before one of a lower priority after that one's requester had been told an hour. */
        boolean wentAheadOf(Waiting other) {
            return priority > other.priority
                    && queuedAt != null
                    && other.toldAt != null
                    && queuedAt.isAfter(other.toldAt);
        }
    }
}
