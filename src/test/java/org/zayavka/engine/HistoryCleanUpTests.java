package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine keeps little history (docs/adr/0005), and not for ever. Its own time to live is 30 days here. */
@EngineTest
class HistoryCleanUpTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @BeforeEach
    void models() {
        EngineTestRoom.deploy(repository);
    }

    @Test
    void theStepsAreKeptAndTheirRowsWrittenOnce() {
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(engine.getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    }

    @Test
    void theEngineCleansUpByItselfAtNight() {
        assertThat(history.findHistoryCleanupJobs()).isNotEmpty();
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }

    @Test
    void whatIsOlderThanItsTimeToLiveGoesAndTheRestStays() {
        var ended = started();
        runtime.deleteProcessInstance(ended, "over");
        var running = started();
        ClockUtil.offset(Duration.ofDays(31).toMillis());
        var fresh = started();
        runtime.deleteProcessInstance(fresh, "over");

        history.cleanUpHistoryAsync(true);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(steps(ended)).isZero());
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(ended)
                        .count())
                .isZero();
        assertThat(steps(fresh)).isPositive();

        // The time counts from the start: a ticket that takes longer loses its first steps, not its way.
        runtime.deleteProcessInstance(running, "over");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(running)
                        .count())
                .isZero();
    }

    private String started() {
        return runtime.startProcessInstanceByKey("engineAnswering", Map.of("people", 12))
                .getId();
    }

    private long steps(String process) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .count();
    }
}
