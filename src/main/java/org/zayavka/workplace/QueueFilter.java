package org.zayavka.workplace;

import java.util.Locale;

/**
 * The views of the queue page; each is one statement that walks an index in its order. The rest of the cursor's priority
 * and the lower priorities are two walks: as one condition they would walk over all that was shown before.
 */
enum QueueFilter {
    QUEUE("""
            select t.* from unnest(:queues::text[]) as mine (queue) cross join lateral (
                (select * from desk.ticket
                where state = 'WORKING' and in_queue = mine.queue and task_priority = :priority
                  and (solution_due, number) > (:due, :number)
                order by solution_due, number limit :limit)
                union all
                (select * from desk.ticket
                where state = 'WORKING' and in_queue = mine.queue and task_priority < :priority
                order by task_priority desc, solution_due, number limit :limit)) as t
            order by task_priority desc, solution_due, number limit :limit
            """),
    MINE("""
            select * from desk.ticket
            where assignee = :login and assignee <> '' and task_priority <= :priority
              and (task_priority < :priority or (solution_due, number) > (:due, :number))
            order by task_priority desc, solution_due, number limit :limit
            """),
    OVERDUE("""
            select t.* from unnest(:queues::text[]) as mine (queue) cross join lateral (
                select * from desk.ticket
                where state = 'WORKING' and in_queue = mine.queue and solution_due < :now
                  and (solution_due, number) > (:due, :number)
                order by solution_due, number limit :limit) as t
            order by solution_due, number limit :limit
            """),
    WAITING("""
            select t.* from unnest(:queues::text[]) as mine (queue) cross join lateral (
                select * from desk.ticket
                where state = 'WAITING' and in_queue = mine.queue
                  and (solution_due, number) > (:due, :number)
                order by solution_due, number limit :limit) as t
            order by solution_due, number limit :limit
            """);

    private final String sql;

    QueueFilter(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QueueFilter ofCode(String code) {
        for (var filter : values()) {
            if (filter.code().equals(code)) {
                return filter;
            }
        }
        return QUEUE;
    }
}
