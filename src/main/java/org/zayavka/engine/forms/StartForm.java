package org.zayavka.engine.forms;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's handler of the form that starts a process, with facts added to what it shows. */
final class StartForm implements StartFormHandler {

    private final StartFormHandler engine;
    private final Facts facts;
    private final Submission submission;

    StartForm(StartFormHandler engine, Facts facts, Submission submission) {
        this.engine = engine;
        this.facts = facts;
        this.submission = submission;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return new WithFacts(engine.createStartFormData(process), process, facts);
    }

    @Override
    public void submitFormVariables(VariableMap variables, VariableScope scope) {
        var process = ((ExecutionEntity) scope).getProcessDefinition();
        var data = engine.createStartFormData(process);
        engine.submitFormVariables(submission.accept(process, data, variables), scope);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, process, parse);
    }

    private static final class WithFacts extends StartFormDataImpl {

        private static final long serialVersionUID = 1L;

        private final transient Facts facts;

        private WithFacts(StartFormData form, ProcessDefinitionEntity process, Facts facts) {
            this.facts = facts;
            ShownForm.copy(form, this);
            setProcessDefinition(process);
        }

        @Override
        public List<FormField> getFormFields() {
            return ShownForm.fields(
                    super.getFormFields(),
                    facts,
                    () -> facts.of((ProcessDefinitionEntity) getProcessDefinition(), this));
        }
    }
}
