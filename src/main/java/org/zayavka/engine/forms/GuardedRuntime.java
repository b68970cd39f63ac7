package org.zayavka.engine.forms;

import java.util.function.Function;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;
import org.jspecify.annotations.Nullable;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/**
 * Where a task is done in person, nobody leads the process around it: not to a step behind it, not from it, and not by
 * beginning in the middle. The desk itself may do all of that.
 */
public class GuardedRuntime extends RuntimeServiceImpl {

    private final PersonalTasks personal;

    public GuardedRuntime(PersonalTasks personal) {
        this.personal = personal;
    }

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String instance) {
        check(context -> {
            var process = context.getExecutionManager().findExecutionById(instance);
            return process == null ? null : (ProcessDefinitionEntity) process.getProcessDefinition();
        });
        return super.createProcessInstanceModification(instance);
    }

    @Override
    public ModificationBuilder createModification(String definition) {
        checkDefinition(definition);
        return super.createModification(definition);
    }

    @Override
    public RestartProcessInstanceBuilder restartProcessInstances(String definition) {
        checkDefinition(definition);
        return super.restartProcessInstances(definition);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String definition) {
        checkDefinition(definition);
        return super.createProcessInstanceById(definition);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String process) {
        commandExecutor.execute(context -> {
            check(personal, process);
            return null;
        });
        return super.createProcessInstanceByKey(process);
    }

    private void checkDefinition(String id) {
        check(context -> context.getProcessDefinitionManager().findLatestProcessDefinitionById(id));
    }

    private void check(Function<CommandContext, @Nullable ProcessDefinitionEntity> find) {
        commandExecutor.execute(context -> {
            var definition = find.apply(context);
            if (definition != null) {
                check(personal, definition.getKey());
            }
            return null;
        });
    }

    /** @throws AuthorizationException for a person, where tasks of this process are done in person */
    static void check(PersonalTasks personal, String process) {
        var context = Context.getCommandContext();
        var person = context.getAuthentication();
        if (person != null
                && person.getUserId() != null
                && context.isAuthorizationCheckEnabled()
                && personal.guards(process)) {
            throw new AuthorizationException(
                    Reader.language() == Language.EN
                            ? "In this process the general director decides in person: it is led only by its diagram,"
                                    + " nobody moves, changes, begins or deletes it by hand."
                            : "В этом процессе решает лично генеральный директор: его ведёт только диаграмма, вручную"
                                    + " его не двигают, не меняют, не начинают и не удаляют.");
        }
    }
}
