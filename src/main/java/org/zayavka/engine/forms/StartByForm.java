package org.zayavka.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Starts a process with its form: asks for the engine's right to start it, but not for {@link FormFirst}'s form. */
final class StartByForm implements Command<ProcessInstance> {

    private final String process;
    private final SubmitStartFormCmd submit;

    StartByForm(String process, @Nullable String businessKey, Map<String, Object> values) {
        this.process = process;
        this.submit = new SubmitStartFormCmd(process, businessKey, values);
    }

    @Override
    public ProcessInstance execute(CommandContext context) {
        var definition =
                context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(process);
        new AuthorizationCommandChecker().checkCreateProcessInstance(definition);
        return context.runWithoutAuthorization(submit);
    }
}
