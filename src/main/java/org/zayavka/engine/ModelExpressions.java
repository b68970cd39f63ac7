package org.zayavka.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;

/**
 * Every expression of a model, a stored filter or a table in JUEL is evaluated here, wherever it stands. Plugins of the
 * engine may add functions; only the listed ones are ever found.
 */
final class ModelExpressions extends JuelExpressionManager {

    private final ModelBeanMap visible;

    ModelExpressions(ModelBeanMap beans) {
        super(beans);
        this.visible = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        return new ModelValues(visible);
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            @SuppressWarnings("NullAway") // null says that there is no such function
            public Method resolveFunction(String prefix, String name) {
                var plain = prefix == null || prefix.isBlank();
                return plain && ExpressionWords.FUNCTIONS.contains(name) ? functions.get(name) : null;
            }
        };
    }
}
