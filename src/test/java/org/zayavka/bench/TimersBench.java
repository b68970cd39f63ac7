package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a million timers that are not due cost: the look for due ones, a due one's delay, whole lifecycles. */
@Tag("bench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimersBench {

    private static final long TIMERS = Long.getLong("bench.timers", 1_000_000);
    private static final int LOOKS = 300;
    private static final int STRIKES = 20;
    private static final int CLIENTS = 4;
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("bench.seconds", 15));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Report report = Report.named("timers", "With a million timers that are not due");
    private final BenchPostgres postgres = BenchPostgres.start();
    private final String url = postgres.create("desk");
    private final RunningDesk desk =
            RunningDesk.start(url, Map.of("zayavka.channel.in-workers", "0", "zayavka.channel.out-workers", "0"));
    private final HikariDataSource measuring = BenchPostgres.connect(url, 8);
    private final JdbcClient jdbc = JdbcClient.create(measuring);
    private final DeskLifecycle lifecycle = new DeskLifecycle(desk, measuring);

    @BeforeAll
    void warmUp() {
        report.say(postgres.settings() + "\n");
        Load.times(CLIENTS, 150, lifecycle::run);
    }

    @Test
    void aMillionTimersThatAreNotDue() throws SQLException {
        var table = report.table(
                "timers",
                "looking for due ones, p50 ms",
                "p95 ms",
                "from due to done, p50 ms",
                "p95 ms",
                "lifecycles/s, 4 clients");
        measure(table);
        multiply();
        measure(table);
        report.say(
                "## Job acquisition, the delay of a due timer (the executor sleeps between its looks), lifecycles\n");
        table.print();
        report.keep("## The look, as PostgreSQL runs it\n\n```\n" + plan() + "\n```\n");
    }

    private void measure(Report.Table table) {
        var looks = Load.millis(LOOKS, this::look);
        var strikes = strikes();
        table.row(
                jdbc.sql("select to_char(count(*), 'FM9,999,999') from act_ru_job where duedate_ > now()")
                        .query(String.class)
                        .single(),
                Report.percentile(looks, 0.5),
                Report.percentile(looks, 0.95),
                Report.percentile(strikes, 0.5),
                Report.percentile(strikes, 0.95),
                Load.perSecond(CLIENTS, TURN, lifecycle::run));
    }

    /** What each node asks several times a second. */
    private void look() {
        var engine = configuration();
        engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(engine.getJobExecutor()));
    }

    /** A ticket's timer is set to now; the desk's own job executor finds it and runs it. */
    private List<Double> strikes() {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < STRIKES; i++) {
            var ticket = lifecycle.register(DeskLifecycle.next());
            var job = jdbc.sql("""
                    select job.id_ from act_ru_job job
                    join act_ru_execution process on process.id_ = job.process_instance_id_
                    where process.business_key_ = ? order by job.duedate_ limit 1
                    """)
                    .param(Long.toString(ticket))
                    .query(String.class)
                    .single();
            var begin = System.nanoTime();
            jdbc.sql("update act_ru_job set duedate_ = now() - interval '1 second' where id_ = ?")
                    .param(job)
                    .update();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(() -> jdbc.sql("select count(*) from act_ru_job where id_ = ?")
                                    .param(job)
                                    .query(Long.class)
                                    .single()
                            == 0);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }

    /** Copies of a real timer: due from a month on, one a minute. */
    private void multiply() throws SQLException {
        lifecycle.register(DeskLifecycle.next());
        try (var connection = measuring.getConnection()) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            one.sql("set session_replication_role = replica").update();
            one.sql("set synchronous_commit = off").update();
            var timer = "id_ = (select max(id_) from act_ru_job where type_ = 'timer')";
            new Multiplied(one, "act_ru_job", timer)
                    .copy(
                            1,
                            TIMERS,
                            Map.of(
                                    "id_",
                                    "'timer-' || n",
                                    "duedate_",
                                    "now() + interval '30 days' + n % 500000 * interval '1 minute'"));
            one.sql("reset all").update();
        }
        jdbc.sql("vacuum analyze act_ru_job").update();
        jdbc.sql("checkpoint").update();
    }

    private String plan() {
        return String.join("\n", jdbc.sql("""
                explain (analyze, buffers) select * from act_ru_job
                where retries_ > 0 and (duedate_ is null or duedate_ <= now())
                  and (lock_owner_ is null or lock_exp_time_ < now()) and suspension_state_ = 1
                order by duedate_ limit 8
                """).query(String.class).list());
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) desk.bean(ProcessEngine.class).getProcessEngineConfiguration();
    }

    @AfterAll
    void stop() {
        desk.close();
        measuring.close();
        postgres.close();
    }
}
