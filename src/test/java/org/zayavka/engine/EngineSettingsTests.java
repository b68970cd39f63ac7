package org.zayavka.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
class EngineSettingsTests {

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theDesksClockFollowsTheEngines() {
        ClockUtil.offset(Duration.ofDays(3).toMillis());

        assertThat(Duration.between(Instant.now(), clock.instant()))
                .isBetween(Duration.ofHours(71), Duration.ofHours(73));
    }

    @Test
    void keepsTheEnginesTablesInPublicAndTheDesksInDesk() {
        assertThat(schemasOf("act_ru_task")).containsExactly("public");
        assertThat(schemasOf("decision_trace")).containsExactly("desk");
    }

    /** Complaint 12: without them the engine slows down with the number of open tickets. */
    @Test
    void hasTheIndexesThatTheStockSchemaLacks() {
        assertThat(jdbc.sql("select indexname from pg_indexes where indexname like 'zayavka%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("zayavka_job_duedate", "zayavka_task_parent");
    }

    /** Without it a decision costs a hundred times as much. */
    @Test
    void readsTablesWithThePreparedExpressions(@Autowired ProcessEngineConfigurationImpl engine) {
        assertThat(engine.getDmnEngineConfiguration().getFeelEngineFactory()).isInstanceOf(PreparedFeel.class);
    }

    private java.util.List<String> schemasOf(String table) {
        return jdbc.sql("select table_schema from information_schema.tables where table_name = :table")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
