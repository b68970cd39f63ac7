package org.zayavka.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The two indexes that the stock schema lacks. Without them a million future timers slow every process down fivefold,
 * and with half a million open tasks completing one takes 40 ms instead of 4.
 */
@Component
@Order(200)
@DependsOnDatabaseInitialization
class EngineIndexes extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;
    private final StartLock lock;

    EngineIndexes(JdbcClient jdbc, StartLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Runs once the engine's own tables are there. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        lock.run(() -> {
            jdbc.sql("create index if not exists zayavka_job_duedate on public.act_ru_job (duedate_)")
                    .update();
            jdbc.sql("create index if not exists zayavka_task_parent on public.act_ru_task (parent_task_id_)")
                    .update();
        });
    }
}
