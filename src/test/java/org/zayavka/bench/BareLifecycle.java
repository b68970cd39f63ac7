package org.zayavka.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same models on an engine that has nothing to do for them: what is left is the engine's own price. */
final class BareLifecycle implements Lifecycle, AutoCloseable {

    private final AtomicLong next = new AtomicLong(1);
    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final JdbcClient own;

    private BareLifecycle(HikariDataSource pool, HikariDataSource measuring, ProcessEngine engine) {
        this.pool = pool;
        this.engine = engine;
        this.own = JdbcClient.create(measuring);
    }

    /**
     * @param history the engine's history level
     * @param settings the desk's settings for its engine; none for an engine as it is delivered
     */
    static BareLifecycle start(
            String name, String url, HikariDataSource measuring, String history, List<ProcessEnginePlugin> settings) {
        var pool = BenchPostgres.connect(url, 24);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory(history);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(EmptySteps.beans());
        configuration.setProcessEnginePlugins(new ArrayList<>(settings));
        configuration.setJobExecutor(jobs());
        configuration.setJobExecutorActivate(true);
        var engine = configuration.buildProcessEngine();
        deploy(engine);
        return new BareLifecycle(pool, measuring, engine);
    }

    /** As the desk has them in application.yml. */
    private static DefaultJobExecutor jobs() {
        var jobs = new DefaultJobExecutor();
        jobs.setWaitTimeInMillis(1000);
        jobs.setMaxWait(5000);
        jobs.setBackoffTimeInMillis(50);
        jobs.setMaxBackoff(1000);
        jobs.setCorePoolSize(4);
        jobs.setMaxPoolSize(8);
        jobs.setQueueSize(8);
        jobs.setMaxJobsPerAcquisition(8);
        return jobs;
    }

    private static void deploy(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment();
        try {
            for (var folder : List.of("processes", "dmn", "forms")) {
                for (var model :
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.*")) {
                    deployment.addString(
                            folder + "/" + model.getFilename(), model.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    /** The two indexes that the desk gives to its engine. */
    BareLifecycle withIndexes() {
        var jdbc = JdbcClient.create(pool);
        jdbc.sql("create index on act_ru_job (duedate_)").update();
        jdbc.sql("create index on act_ru_task (parent_task_id_)").update();
        return this;
    }

    @Override
    public void run() {
        var ticket = next.getAndIncrement();
        receive(2 * ticket);
        var task = own.sql(Meter.OWN + """
                select t.id_ from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
                where e.business_key_ = ?
                """)
                .param(Long.toString(ticket))
                .query(String.class)
                .single();
        engine.getTaskService().claim(task, "anna");
        engine.getFormService().submitTaskForm(task, Map.of("outcome", "solved"));
        receive(2 * ticket + 1);
    }

    private void receive(long letter) {
        engine.getRuntimeService()
                .startProcessInstanceByMessage("message.arrived", "inbox-" + letter, Map.of("inboxId", letter));
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public long ended() {
        return own.sql(Meter.OWN + """
                select count(*) from act_hi_procinst where proc_def_key_ = 'handleTicket' and state_ = 'COMPLETED'
                """).query(Long.class).single();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
