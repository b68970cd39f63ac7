package org.zayavka.workplace.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/** The jobs and their tickets: rows, so that a restart loses none and does none twice. */
@Component
class BulkJobs {

    /** How long a report is kept; old ones go when the next begins. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String COUNTED = """
            select job.id, person, action, target, reason, begun_at, stopped,
                count(item.ticket) as all_items,
                count(*) filter (where item.state = 'DONE') as done,
                count(*) filter (where item.state = 'FAILED') as failed
            from desk.bulk_job job left join desk.bulk_item item on item.job = job.id
            where %s
            group by job.id
            order by job.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its number */
    @Transactional
    public long begin(String person, BulkAction action, String target, String reason, List<Long> tickets) {
        jdbc.sql("delete from desk.bulk_job where begun_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        var job = jdbc.sql("""
                insert into desk.bulk_job (person, action, target, reason, begun_at)
                values (:person, :action, :target, :reason, :at)
                returning id
                """)
                .param("person", person)
                .param("action", action.code())
                .param("target", target)
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into desk.bulk_item (job, ticket) select distinct cast(:job as bigint), unnest(:tickets::bigint[])
                """)
                .param("job", job)
                .param("tickets", tickets.toArray(Long[]::new))
                .update();
        return job;
    }

    Optional<BulkJob> find(long id) {
        return jdbc.sql(COUNTED.formatted("job.id = :id"))
                .param("id", id)
                .param("limit", 1)
                .query(BulkJobs::job)
                .optional();
    }

    /** The last ones of a person, the newest first. */
    List<BulkJob> of(String person, int limit) {
        return jdbc.sql(COUNTED.formatted("person = :person"))
                .param("person", person)
                .param("limit", limit)
                .query(BulkJobs::job)
                .list();
    }

    List<BulkJob.Failure> failures(long job, Language language) {
        return jdbc.sql("""
                select item.ticket, coalesce(ticket.subject, '') as subject, problem, problem_english
                from desk.bulk_item item left join desk.ticket on ticket.number = item.ticket
                where job = :job and item.state = 'FAILED'
                order by item.ticket
                """)
                .param("job", job)
                .query((row, i) -> new BulkJob.Failure(
                        row.getLong("ticket"),
                        row.getString("subject"),
                        language.say(row.getString("problem"), row.getString("problem_english"))))
                .list();
    }

    void stop(long job) {
        jdbc.sql("update desk.bulk_job set stopped = true where id = :job")
                .param("job", job)
                .update();
    }

    record Item(long ticket, int attempts, BulkJob job) {}

    /** The next that waits, locked until the transaction ends; what another node is at is left to it. */
    Optional<Item> next() {
        return jdbc.sql("""
                select item.ticket, item.attempts, job.id, person, action, target, reason, begun_at, stopped,
                    0 as all_items, 0 as done, 0 as failed
                from desk.bulk_item item join desk.bulk_job job on job.id = item.job
                where item.state = 'WAITING' and not stopped
                order by item.job, item.attempts, item.ticket
                limit 1
                for update of item skip locked
                """)
                .query((row, i) -> new Item(row.getLong("ticket"), row.getInt("attempts"), job(row, i)))
                .optional();
    }

    void done(Item item) {
        end(item, "DONE", new Refusal("", ""));
    }

    void failed(Item item, Refusal why) {
        end(item, "FAILED", why);
    }

    private void end(Item item, String state, Refusal why) {
        jdbc.sql("""
                update desk.bulk_item set state = :state, problem = :problem, problem_english = :english
                where job = :job and ticket = :ticket
                """)
                .param("state", state)
                .param("problem", why.text(Language.RU))
                .param("english", why.text(Language.EN))
                .param("job", item.job().id())
                .param("ticket", item.ticket())
                .update();
    }

    /** It comes again after the others. */
    void again(Item item) {
        jdbc.sql("update desk.bulk_item set attempts = attempts + 1 where job = :job and ticket = :ticket")
                .param("job", item.job().id())
                .param("ticket", item.ticket())
                .update();
    }

    private static BulkJob job(ResultSet row, int index) throws SQLException {
        return new BulkJob(
                row.getLong("id"),
                row.getString("person"),
                BulkAction.ofCode(row.getString("action")).orElseThrow(),
                row.getString("target"),
                row.getString("reason"),
                row.getTimestamp("begun_at").toInstant(),
                row.getBoolean("stopped"),
                row.getInt("all_items"),
                row.getInt("done"),
                row.getInt("failed"));
    }
}
