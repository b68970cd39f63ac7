package org.zayavka.engine.security;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.runtime.VariableInstanceQuery;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zayavka.engine.forms.GuardedRuntime;
import org.zayavka.engine.forms.PersonalTasks;

/**
 * The cards of Tasklist show variables of a task's process: number, subject, company. The engine gives them only to
 * those who may read all processes of that kind, whatever queue they are in; here whoever may see a task sees what
 * stands on its card.
 */
@Component
@Order(140)
@DependsOnDatabaseInitialization
class CardVariables extends AbstractProcessEnginePlugin {

    private final PersonalTasks personal;

    CardVariables(PersonalTasks personal) {
        this.personal = personal;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setRuntimeService(new Runtime(personal));
    }

    private static final class Runtime extends GuardedRuntime {

        private Runtime(PersonalTasks personal) {
            super(personal);
        }

        @Override
        public VariableInstanceQuery createVariableInstanceQuery() {
            return new OfCards(commandExecutor);
        }
    }

    private static final class OfCards extends VariableInstanceQueryImpl {

        private static final long serialVersionUID = 1L;

        private OfCards(CommandExecutor commands) {
            super(commands);
        }

        @Override
        public List<VariableInstance> executeList(CommandContext context, Page page) {
            // Tasklist asks for the variables of named scopes, nobody else does.
            if (getVariableScopeIds() == null || !context.isAuthorizationCheckEnabled()) {
                return super.executeList(context, page);
            }
            var all = context.runWithoutAuthorization(() -> super.executeList(context, page));
            var visible = visible(context, all);
            return all.stream()
                    .filter(variable -> visible.contains(variable.getProcessInstanceId()))
                    .toList();
        }

        /** The processes with a task that the person may see. */
        private static Set<String> visible(CommandContext context, List<VariableInstance> variables) {
            var processes = variables.stream()
                    .map(VariableInstance::getProcessInstanceId)
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .toArray(String[]::new);
            if (processes.length == 0) {
                return Set.of();
            }
            var query = new TaskQueryImpl();
            query.processInstanceIdIn(processes);
            return context.getTaskManager().findTasksByQueryCriteria(query).stream()
                    .map(task -> task.getProcessInstanceId())
                    .collect(toSet());
        }
    }
}
