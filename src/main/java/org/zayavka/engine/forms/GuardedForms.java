package org.zayavka.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TaskComments;

/** Puts the facts and the checks around the form of every task and of every start. */
@Component
@Order(130)
@DependsOnDatabaseInitialization
class GuardedForms extends AbstractProcessEnginePlugin {

    private final Facts facts;
    private final Submission submission;
    private final ObjectProvider<TaskComments> rooms;
    private final PersonalTasks personal;

    GuardedForms(Facts facts, Submission submission, ObjectProvider<TaskComments> rooms, PersonalTasks personal) {
        this.facts = facts;
        this.submission = submission;
        this.rooms = rooms;
        this.personal = personal;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFormService(new CheckedFormService());
        engine.setTaskService(new CheckedTaskService(submission, personal, rooms));
        engine.setHistoryService(new TasksOfThePast());
        var listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new Wrapping());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var checkers = engine.getCommandCheckers();
        checkers.removeIf(checker -> checker.getClass().equals(TenantCommandChecker.class));
        checkers.add(new FormFirst());
        checkers.add(new InPerson(personal));
    }

    private final class Wrapping extends AbstractBpmnParseListener implements BpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                var task = behavior.getTaskDefinition();
                task.setTaskFormHandler(new TaskForm(task.getTaskFormHandler(), facts, submission));
            }
        }

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            for (var process : processes) {
                var form = process.getStartFormHandler();
                if (form != null) {
                    process.setStartFormHandler(new StartForm(form, facts, submission));
                }
            }
        }
    }
}
