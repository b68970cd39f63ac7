package org.zayavka.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Expressions in models see variables and the listed beans, and run no code; by default the engine shows them every
 * bean and every method. This holds for models that are in force too, whatever checks they passed when deployed.
 */
@Component
@Order(110)
@DependsOnDatabaseInitialization
class ModelLanguage extends AbstractProcessEnginePlugin {

    private static final ArtifactFactory NO_CLASSES = new ArtifactFactory() {
        @Override
        public <T> T getArtifact(Class<T> type) {
            return NoForeignCode.refusedClass(type);
        }
    };

    private final ModelBeans beans;

    ModelLanguage(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var visible = new ModelBeanMap(beans);
        engine.setBeans(visible);
        // The factory made its manager, with all beans, before plugins are asked.
        engine.setExpressionManager(new ModelExpressions(visible));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(NO_CLASSES);
        var listeners = engine.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
        all.add(new NoForeignCode());
        engine.setCustomPostBPMNParseListeners(all);
    }
}
