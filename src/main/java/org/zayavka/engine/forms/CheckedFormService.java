package org.zayavka.engine.forms;

import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the complaints about a form reach the caller word for word, the check itself is in the form's handler; and hands
 * out the form in the language of the caller.
 */
final class CheckedFormService extends FormServiceImpl {

    private final DeliveredForms delivered = new DeliveredForms();

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return delivered.forReader(super.getDeployedTaskForm(taskId));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return delivered.forReader(super.getDeployedStartForm(processDefinitionId));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submit(taskId, new SubmitTaskFormCmd(taskId, properties, false, false));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return submit(taskId, new SubmitTaskFormCmd(taskId, properties, true, deserializeValues));
    }

    private VariableMap submit(String taskId, SubmitTaskFormCmd form) {
        return Refusals.toCaller(taskId, commandExecutor, () -> ByHolder.execute(commandExecutor, taskId, form));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, Map<String, Object> properties) {
        return Refusals.toCaller(
                () -> commandExecutor.execute(new StartByForm(processDefinitionId, businessKey, properties)));
    }
}
