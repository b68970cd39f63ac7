package org.zayavka.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the read model: what a ticket adds to the sums is always made of its row, by the database. */
@Component
class FigureTables {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String COUNT = """
            with mark as (
                select axis.name as axis, axis.value, %2$s as day, m.queue, m.reaction, m.solution, count(*) as n,
                       sum(m.arrived) as arrived, sum(m.reacted_kept) as reacted_kept,
                       sum(m.reacted_broken) as reacted_broken, sum(m.solved_kept) as solved_kept,
                       sum(m.solved_broken) as solved_broken, sum(m.solved) as solved, sum(m.reopened_times) as reopened,
                       sum(m.closed) as closed, sum(m.dropped) as dropped
                from desk.figure_mark m
                cross join lateral (values
                    ('all', ''), ('company', coalesce(m.company::text, m.company_name)), ('plan', m.plan),
                    ('queue', m.queue), ('agent', m.agent), ('priority', m.priority)) as axis (name, value)
                where %3$s
                group by axis.name, axis.value, 3, m.queue, m.reaction, m.solution)
            insert into desk.%1$s as kept (axis, value, day, queue, arrived, reacted_kept, reacted_broken, solved_kept,
                solved_broken, solved, reopened, closed, dropped, reaction_minutes, solution_minutes)
            select axis, value, day, queue, :sign * sum(arrived), :sign * sum(reacted_kept),
                   :sign * sum(reacted_broken), :sign * sum(solved_kept), :sign * sum(solved_broken),
                   :sign * sum(solved), :sign * sum(reopened), :sign * sum(closed), :sign * sum(dropped),
                   coalesce(string_agg(desk.figure_pair(reaction, :sign * n), '' order by reaction), ''),
                   coalesce(string_agg(desk.figure_pair(solution, :sign * n), '' order by solution), '')
            from mark
            group by axis, value, day, queue
            on conflict (axis, value, day, queue) do update set
                arrived = kept.arrived + excluded.arrived,
                reacted_kept = kept.reacted_kept + excluded.reacted_kept,
                reacted_broken = kept.reacted_broken + excluded.reacted_broken,
                solved_kept = kept.solved_kept + excluded.solved_kept,
                solved_broken = kept.solved_broken + excluded.solved_broken,
                solved = kept.solved + excluded.solved,
                reopened = kept.reopened + excluded.reopened,
                closed = kept.closed + excluded.closed,
                dropped = kept.dropped + excluded.dropped,
                reaction_minutes = desk.figure_sum(kept.reaction_minutes || excluded.reaction_minutes),
                solution_minutes = desk.figure_sum(kept.solution_minutes || excluded.solution_minutes)
            """;
    private static final String COUNT_HOURS = """
            insert into desk.figure_hour as kept (day, hour, queue, arrived)
            select arrived_on, arrived_hour, queue, :sign * count(*)
            from desk.figure_ticket
            where %s
            group by arrived_on, arrived_hour, queue
            on conflict (day, hour, queue) do update set arrived = kept.arrived + excluded.arrived
            """;
    private static final String SOME = "number = any (:tickets::bigint[])";
    private static final List<String> COUNTS = List.of(
            COUNT.formatted("figure_day", "m.day", SOME),
            COUNT.formatted("figure_month", "date_trunc('month', m.day::timestamp)::date", SOME),
            COUNT_HOURS.formatted(SOME));
    private static final List<String> COUNTS_OF_ALL =
            List.of(COUNT.formatted("figure_day", "m.day", "true"), COUNT_HOURS.formatted("true"));
    private static final String COUNT_MONTHS = """
            insert into desk.figure_month (axis, value, day, queue, arrived, reacted_kept, reacted_broken, solved_kept,
                solved_broken, solved, reopened, closed, dropped, reaction_minutes, solution_minutes)
            select axis, value, date_trunc('month', day::timestamp)::date, queue, sum(arrived), sum(reacted_kept),
                   sum(reacted_broken), sum(solved_kept), sum(solved_broken), sum(solved), sum(reopened), sum(closed),
                   sum(dropped), desk.figure_sum(string_agg(reaction_minutes, '')),
                   desk.figure_sum(string_agg(solution_minutes, ''))
            from desk.figure_day
            group by 1, 2, 3, 4
            """;

    private final JdbcClient jdbc;

    FigureTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts new figures of tickets in the place of the old ones and lets the sums follow. */
    void replace(Collection<TicketFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        var tickets = figures.stream().map(TicketFigure::number).toArray(Long[]::new);
        COUNTS.forEach(sql -> count(sql, tickets, -1));
        jdbc.sql("delete from desk.figure_ticket where number = any (:tickets::bigint[])")
                .param("tickets", tickets)
                .update();
        insert(figures);
        COUNTS.forEach(sql -> count(sql, tickets, 1));
    }

    private void count(String sql, Long[] tickets, int sign) {
        jdbc.sql(sql).param("tickets", tickets).param("sign", sign).update();
    }

    void insert(Collection<TicketFigure> figures) {
        jdbc.sql("""
                insert into desk.figure_ticket
                select * from jsonb_populate_recordset(null::desk.figure_ticket, :rows::jsonb)
                """).param("rows", json(figures)).update();
    }

    void addSteps(Collection<StepFigure> steps) {
        if (steps.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into desk.figure_step as kept (day, process, activity, queue, count, minutes)
                select day, process, activity, queue, sum(n),
                       string_agg(desk.figure_pair(bucket, n), '' order by bucket)
                from (select day, process, activity, queue, desk.figure_bucket(minutes) as bucket, count(*) as n
                      from jsonb_to_recordset(:steps::jsonb)
                          as step (day date, process text, activity text, queue text, minutes integer)
                      group by 1, 2, 3, 4, 5) as bucket
                group by day, process, activity, queue
                on conflict (process, activity, day, queue) do update set
                    count = kept.count + excluded.count,
                    minutes = desk.figure_sum(kept.minutes || excluded.minutes)
                """).param("steps", json(steps)).update();
    }

    /**
     * Takes away what a rebuild makes anew. Tickets that are cleaned up keep their figures, if they were done; steps
     * from before the first that is still in the log are kept too.
     */
    void clear() {
        jdbc.sql("""
                delete from desk.figure_ticket t
                where state in ('WORKING', 'WAITING')
                   or exists (select from desk.ticket where ticket.number = t.number)
                """).update();
        jdbc.sql("""
                delete from desk.figure_step
                where day >= coalesce((select min(at)::date - 1 from desk.ticket_event where kind = 'StepDone'), day)
                   or not exists (
                       select from desk.figure_ticket t
                       where not exists (select from desk.ticket where ticket.number = t.number))
                """).update();
        List.of("figure_day", "figure_month", "figure_hour")
                .forEach(table -> jdbc.sql("delete from desk." + table).update());
    }

    /** Makes all sums of the tickets' rows, into empty tables. */
    void countAll() {
        jdbc.sql("set local work_mem = '128MB'").update();
        COUNTS_OF_ALL.forEach(sql -> jdbc.sql(sql).param("sign", 1).update());
        jdbc.sql(COUNT_MONTHS).update();
    }

    private static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
