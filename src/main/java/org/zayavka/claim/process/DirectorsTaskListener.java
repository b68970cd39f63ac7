package org.zayavka.claim.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Puts {@link DirectorsTasks} and {@link DirectorsForms} on the tasks of the director, so that no analyst has to think of
 * deputies, and none can decide in the director's name.
 */
@Component
@DependsOnDatabaseInitialization
class DirectorsTaskListener extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DirectorsTasks> tasks;
    private final ObjectProvider<DirectorsForms> forms;

    DirectorsTaskListener(ObjectProvider<DirectorsTasks> tasks, ObjectProvider<DirectorsForms> forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** Another process may name its steps as it likes: what is done there decides nothing. */
    private static boolean isPersonal(ScopeImpl scope, ActivityImpl activity) {
        return DirectorsTasks.TASKS.contains(activity.getId())
                && ((ProcessDefinitionEntity) scope.getProcessDefinition())
                        .getKey()
                        .equals(DirectorsTasks.PROCESS);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                if (isPersonal(scope, activity)) {
                    // Looked up at run time: the engine is built before the beans that need it.
                    TaskListener offer = task -> tasks.getObject().offer(task);
                    TaskListener keep = task -> forms.getObject().keep(task);
                    var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, offer);
                    definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, keep);
                }
            }
        });
    }
}
