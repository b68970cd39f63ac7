package org.zayavka.engine.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.zayavka.shared.TaskComments;

/** Completing and resolving a task bring values past its form; here they are held to it all the same. */
final class CheckedTaskService extends NotedTaskService {

    private final Submission submission;
    private final PersonalTasks personal;

    CheckedTaskService(Submission submission, PersonalTasks personal, ObjectProvider<TaskComments> rooms) {
        super(rooms);
        this.submission = submission;
        this.personal = personal;
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        assign(taskId, userId, () -> new ClaimTaskCmd(taskId, userId));
    }

    /** To put a task back needs no other right than to work on it. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        assign(
                taskId,
                userId,
                () -> userId == null ? new ClaimTaskCmd(taskId, null) : new AssignTaskCmd(taskId, userId));
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        assign(taskId, userId, () -> new DelegateTaskCmd(taskId, userId));
    }

    @Override
    public void saveTask(Task task) {
        if (task.getId() != null) {
            assign(task.getId(), task.getAssignee(), () -> context -> null);
        }
        super.saveTask(task);
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        if (IdentityLinkType.ASSIGNEE.equals(type)) {
            setAssignee(taskId, userId);
        } else {
            super.addUserIdentityLink(taskId, userId, type);
        }
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        if (IdentityLinkType.ASSIGNEE.equals(type)) {
            setAssignee(taskId, null);
        } else {
            super.deleteUserIdentityLink(taskId, userId, type);
        }
    }

    private void assign(String taskId, @Nullable String userId, Supplier<Command<?>> command) {
        try {
            var refused = toCaller(
                    taskId,
                    () -> OneMoreTry.of(() -> Optional.ofNullable(
                            commandExecutor.execute(new Assignment(taskId, userId, command.get(), personal)))));
            if (refused.isPresent()) {
                throw refused.get();
            }
        } catch (TaskAlreadyClaimedException taken) {
            throw TaskRefused.taken(
                    commandExecutor.execute(context -> PersonName.of(context, taken.getTaskAssignee())));
        }
    }

    @Override
    protected void setVariables(String taskId, Map<String, ? extends Object> variables, boolean local) {
        toCaller(taskId, () -> {
            super.setVariables(taskId, variables, local);
            return taskId;
        });
    }

    @Override
    protected void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions, boolean local) {
        toCaller(taskId, () -> {
            super.updateVariables(taskId, modifications, deletions, local);
            return taskId;
        });
    }

    private <T> T toCaller(String taskId, Supplier<T> work) {
        return Refusals.toCaller(taskId, commandExecutor, work);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        completeWithVariablesInReturn(taskId, variables, false, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return completeWithVariablesInReturn(taskId, variables, true, deserializeValues);
    }

    private VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean inReturn, boolean deserializeValues) {
        return toCaller(
                taskId,
                () -> ByHolder.execute(
                        commandExecutor,
                        taskId,
                        context -> new CompleteTaskCmd(
                                        taskId, accepted(context, taskId, variables), inReturn, deserializeValues)
                                .execute(context)));
    }

    @Override
    public void resolveTask(String taskId) {
        resolveTask(taskId, null);
    }

    /** A helper's task goes back to its owner: what came is checked, what is missing the owner will fill in. */
    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        toCaller(
                taskId,
                () -> ByHolder.execute(commandExecutor, taskId, context -> {
                    var values = variables == null || variables.isEmpty() ? null : accepted(context, taskId, variables);
                    return new ResolveTaskCmd(taskId, values).execute(context);
                }));
    }

    /** It would end the task without its form, whatever the form asks for. */
    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw TaskRefused.withoutForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw TaskRefused.withoutForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw TaskRefused.withoutForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw TaskRefused.withoutForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw TaskRefused.withoutForm();
    }

    @Override
    public void deleteTask(String taskId) {
        refuseToDelete(taskId);
        super.deleteTask(taskId);
    }

    @Override
    public void deleteTask(String taskId, boolean cascade) {
        refuseToDelete(taskId);
        super.deleteTask(taskId, cascade);
    }

    @Override
    public void deleteTask(String taskId, String deleteReason) {
        refuseToDelete(taskId);
        super.deleteTask(taskId, deleteReason);
    }

    /** The engine refuses as well, but as if it were broken. */
    private void refuseToDelete(String taskId) {
        var task = commandExecutor.execute(context ->
                context.runWithoutAuthorization(() -> context.getTaskManager().findTaskById(taskId)));
        if (task != null && task.getExecutionId() != null) {
            throw TaskRefused.partOfProcess();
        }
    }

    private @Nullable Map<String, Object> accepted(
            CommandContext context, String taskId, @Nullable Map<String, Object> variables) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            // The command itself says so best.
            return variables;
        }
        // Whether this person may work on it comes first, or a stranger would learn about the form.
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        var submitted = Variables.fromMap(variables == null ? new HashMap<>() : variables);
        return submission.accept(task, submitted);
    }
}
