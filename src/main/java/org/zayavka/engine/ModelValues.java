package org.zayavka.engine;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;
import org.jspecify.annotations.NullUnmarked;
import org.zayavka.shared.Language;

/**
 * What the names, dots and calls of an expression lead to. Nothing is found by reflection: what is not listed here does
 * not exist for a model, however it is written.
 */
@NullUnmarked // as the interface it implements
final class ModelValues extends ELResolver {

    private final Map<Object, Object> beans;

    ModelValues(Map<Object, Object> beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        var name = String.valueOf(property);
        if (base == null) {
            return root(context, name);
        }
        if (base instanceof DelegateExecution execution) {
            return ofExecution(execution, name);
        }
        if (base instanceof DelegateTask task) {
            return ofTask(task, name);
        }
        if (base instanceof DmnDecisionResult result && !(property instanceof Number)) {
            return ofTable(result, name);
        }
        if (base instanceof Map<?, ?> map) {
            return plain(map.get(property), name);
        }
        if (base instanceof List<?> list && property instanceof Number index) {
            return plain(list.get(index.intValue()), name);
        }
        throw refused(name);
    }

    private Object root(ELContext context, String name) {
        var scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope instanceof TaskEntity task && "task".equals(name)) {
            return task;
        }
        if ("execution".equals(name) && (scope instanceof DelegateExecution || scope instanceof TaskEntity)) {
            return scope instanceof TaskEntity task ? task.getExecution() : scope;
        }
        if (scope != null && scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        var facts = (VariableContext) context.getContext(VariableContext.class);
        if (facts != null && facts.containsVariable(name)) {
            return facts.resolve(name).getValue();
        }
        if (beans.containsKey(name)) {
            return beans.get(name);
        }
        // The engine says which name it does not know.
        context.setPropertyResolved(false);
        return null;
    }

    private static Object ofExecution(DelegateExecution execution, String name) {
        return switch (name) {
            case "processBusinessKey" -> execution.getProcessBusinessKey();
            case "processInstanceId" -> execution.getProcessInstanceId();
            case "currentActivityId" -> execution.getCurrentActivityId();
            default -> throw refused(name);
        };
    }

    private static Object ofTask(DelegateTask task, String name) {
        return switch (name) {
            case "assignee" -> task.getAssignee();
            case "taskDefinitionKey" -> task.getTaskDefinitionKey();
            default -> throw refused(name);
        };
    }

    private static Object ofTable(DmnDecisionResult result, String name) {
        return switch (name) {
            case "singleResult", "getSingleResult" -> result.getSingleResult();
            case "firstResult", "getFirstResult" -> result.getFirstResult();
            case "singleEntry", "getSingleEntry" -> plain(result.getSingleEntry(), name);
            default -> throw refused(name);
        };
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        context.setPropertyResolved(true);
        var name = String.valueOf(method);
        var given = arguments == null ? new Object[0] : arguments;
        if (base instanceof DateTime date && ExpressionWords.fits(name, given)) {
            return ExpressionWords.reckon(date, name, given);
        }
        if (given.length == 0 && ExpressionWords.OF_TABLES.contains(name)) {
            if (base instanceof DmnDecisionResult result) {
                return ofTable(result, name);
            }
            if (base instanceof DmnDecisionResultEntries row) {
                return plain("getSingleEntry".equals(name) ? row.getSingleEntry() : row.getFirstEntry(), name);
            }
        }
        throw refused(name + "()");
    }

    private static Object plain(Object value, String name) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof Map
                || value instanceof Collection
                || value.getClass().getName().startsWith("java.time.")) {
            return value;
        }
        throw refused(name);
    }

    /** Without a cause: so the engine puts the whole expression before it. */
    private static ELException refused(String name) {
        return new ELException(
                Reader.language() == Language.EN
                        ? "models only read and compare variables; “" + name + "” is not allowed to them"
                        : "модели только читают и сравнивают переменные; «" + name + "» им недоступно");
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused(property + " =");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }
}
