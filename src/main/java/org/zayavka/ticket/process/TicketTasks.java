package org.zayavka.ticket.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Puts {@link AgentsWork} on every user task of a ticket, so that no analyst has to think of it. */
@Component
@DependsOnDatabaseInitialization
class TicketTasks extends AbstractProcessEnginePlugin {

    private static final Set<String> OF_AGENTS = Set.of("handleTicket", "askRequester");
    /** Their tasks are the head's: the ticket does not wait for them. */
    private static final Set<String> OF_THE_HEAD = Set.of("escalateDeadline", "callHead");

    private static final List<String> MOMENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    private final ObjectProvider<AgentsWork> work;

    TicketTasks(ObjectProvider<AgentsWork> work) {
        this.work = work;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var listeners = configuration.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new OnUserTasks());
    }

    private class OnUserTasks extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var process = ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey();
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            // Looked up at run time: the engine is built before the beans that need it.
            if (OF_AGENTS.contains(process)) {
                TaskListener late = task -> work.getObject().notify(task);
                MOMENTS.forEach(moment -> definition.addBuiltInTaskListener(moment, late));
            } else if (OF_THE_HEAD.contains(process)) {
                TaskListener late = task -> work.getObject().ended(task);
                definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, late);
            }
        }
    }
}
