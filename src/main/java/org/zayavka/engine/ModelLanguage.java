package org.zayavka.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Expressions in models see variables and the listed beans; by default the engine shows them every bean. */
@Component
@Order(110)
@DependsOnDatabaseInitialization
class ModelLanguage extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final ModelBeans beans;

    ModelLanguage(ApplicationContext context, ModelBeans beans) {
        this.context = context;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var visible = new ModelBeanMap(beans);
        engine.setBeans(visible);
        // The factory made its manager, with all beans, before plugins are asked.
        engine.setExpressionManager(new SpringExpressionManager(context, visible));
    }
}
