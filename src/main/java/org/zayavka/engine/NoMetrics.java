package org.zayavka.engine;

import jakarta.ws.rs.NotFoundException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.MetricsQuery;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** The engine's own counters are off, each would cost writes; asked for them, it would fail instead of saying so. */
@Component
@Order(150)
@DependsOnDatabaseInitialization
class NoMetrics extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setManagementService(new MaybeWithoutMetrics(engine));
    }

    private static final class MaybeWithoutMetrics extends ManagementServiceImpl {

        private final ProcessEngineConfigurationImpl engine;

        private MaybeWithoutMetrics(ProcessEngineConfigurationImpl engine) {
            super(engine);
            this.engine = engine;
        }

        @Override
        public MetricsQuery createMetricsQuery() {
            if (engine.isMetricsEnabled()) {
                return super.createMetricsQuery();
            }
            throw new NotFoundException(
                    Reader.language() == Language.EN
                            ? "The engine's metrics are not collected on this desk."
                            : "Счётчики движка на этом сервисе не собираются.");
        }
    }
}
