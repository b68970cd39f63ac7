package org.zayavka.claim.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Puts {@link DirectorsTasks} on the tasks of the director, so that no analyst has to think of deputies. */
@Component
@DependsOnDatabaseInitialization
class DirectorsTaskListener extends AbstractProcessEnginePlugin {

    private final ObjectProvider<DirectorsTasks> tasks;

    DirectorsTaskListener(ObjectProvider<DirectorsTasks> tasks) {
        this.tasks = tasks;
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
                if (DirectorsTasks.TASKS.contains(activity.getId())) {
                    // Looked up at run time: the engine is built before the beans that need it.
                    TaskListener late = task -> tasks.getObject().offer(task);
                    ((UserTaskActivityBehavior) activity.getActivityBehavior())
                            .getTaskDefinition()
                            .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, late);
                }
            }
        });
    }
}
