package org.zayavka.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.MailActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ScriptTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The engine's own tasks that run commands of the server, send mail or run scripts: no process with one is read. */
final class NoForeignCode extends AbstractBpmnParseListener {

    private static final Set<Class<?>> REFUSED =
            Set.of(ShellActivityBehavior.class, MailActivityBehavior.class, ScriptTaskActivityBehavior.class);

    static <T> T refusedClass(Class<T> type) {
        throw new ProcessEngineException("Models name delegates, no classes: " + type.getName() + " is not allowed.");
    }

    private static void check(ActivityImpl activity) {
        var behavior = activity.getActivityBehavior();
        if (behavior != null && REFUSED.stream().anyMatch(type -> type.isInstance(behavior))) {
            throw new ProcessEngineException("Models name delegates; the kind of task “" + activity.getId()
                    + "” is not allowed: " + behavior.getClass().getSimpleName());
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        check(activity);
    }
}
