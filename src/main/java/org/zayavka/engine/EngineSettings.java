package org.zayavka.engine;

import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine's settings that are decisions of the desk, not of an installation. Each was measured, see docs/adr. */
@Component
@Order(100)
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        history(engine);
        jobs(engine);
        models(engine);
        tables(engine);
        people(engine);
    }

    private static void history(ProcessEngineConfigurationImpl engine) {
        // At the end of a process the default strategy rewrites every history row of it.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setHistoryCleanupStrategy("removalTimeBased");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        // One row per assignment that only a licence audit reads.
        engine.setTaskMetricsEnabled(false);
    }

    private static void jobs(ProcessEngineConfigurationImpl engine) {
        // "due <= now" alone uses the index on the due date; "or is null" does not always.
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
    }

    private static void models(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        // A cancelled task has no result; the default maps its outputs all the same and fails on what nobody filled in.
        engine.setSkipOutputMappingOnCanceledActivities(true);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableXxeProcessing(false);
        // The guard of models says it with the file and all other errors; the parser would stop at the first.
        engine.setEnforceHistoryTimeToLive(false);
    }

    private static void tables(ProcessEngineConfigurationImpl engine) {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(new PreparedFeel());
        engine.setDmnEngineConfiguration(tables);
    }

    private static void people(ProcessEngineConfigurationImpl engine) {
        engine.setCustomSessionFactories(List.of(DeskAuthorizations.sessions()));
        // An agent works on a task and completes it, but may not rewrite its variables.
        engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
        engine.setDefaultUserPermissionNameForTask(TaskPermissions.TASK_WORK.getName());
    }
}
