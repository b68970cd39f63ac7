package org.zayavka.engine.forms;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's handler of a task's form, with facts added to what it shows. */
final class TaskForm implements TaskFormHandler {

    private final TaskFormHandler engine;
    private final Facts facts;
    private final Submission submission;

    TaskForm(TaskFormHandler engine, Facts facts, Submission submission) {
        this.engine = engine;
        this.facts = facts;
        this.submission = submission;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return new WithFacts(engine.createTaskForm(task), task, facts);
    }

    @Override
    public void submitFormVariables(VariableMap variables, VariableScope scope) {
        engine.submitFormVariables(submission.accept((TaskEntity) scope, variables), scope);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, process, parse);
    }

    private static final class WithFacts extends TaskFormDataImpl {

        private static final long serialVersionUID = 1L;

        private final transient Facts facts;

        private WithFacts(TaskFormData form, TaskEntity task, Facts facts) {
            this.facts = facts;
            ShownForm.copy(form, this);
            setTask(task);
        }

        @Override
        public List<FormField> getFormFields() {
            return ShownForm.fields(super.getFormFields(), facts, () -> facts.of((TaskEntity) getTask(), this));
        }
    }
}
