package org.zayavka.engine.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Completing and resolving a task bring values past its form; here they are held to it all the same. */
final class CheckedTaskService extends TaskServiceImpl {

    private static final Set<String> GIVE_OUT_WORK = Set.of("dispatcher", "head");

    private final Submission submission;

    CheckedTaskService(Submission submission) {
        this.submission = submission;
    }

    /** For oneself; the dispatcher and the head may give a task to others. */
    @Override
    public void claim(String taskId, @Nullable String userId) {
        if (userId != null && !mayClaim(commandExecutor.execute(CommandContext::getAuthentication), userId)) {
            throw TaskRefused.forAnother(userId);
        }
        try {
            Refusals.toCaller(taskId, () -> commandExecutor.execute(new ClaimTaskCmd(taskId, userId)));
        } catch (TaskAlreadyClaimedException taken) {
            throw TaskRefused.taken(taken.getTaskAssignee());
        }
    }

    private static boolean mayClaim(@Nullable Authentication person, String userId) {
        if (person == null || person.getUserId() == null || person.getUserId().equals(userId)) {
            return true;
        }
        var groups = person.getGroupIds();
        return groups != null && groups.stream().anyMatch(GIVE_OUT_WORK::contains);
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
        return Refusals.toCaller(
                taskId,
                () -> commandExecutor.execute(context -> new CompleteTaskCmd(
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
        Refusals.toCaller(
                taskId,
                () -> commandExecutor.execute(context -> {
                    var values = variables == null || variables.isEmpty() ? null : accepted(context, taskId, variables);
                    return new ResolveTaskCmd(taskId, values).execute(context);
                }));
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        Refusals.toCaller(taskId, () -> {
            Submission.refuseAny(variables);
            super.handleBpmnError(taskId, errorCode, errorMessage, variables);
            return taskId;
        });
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        Refusals.toCaller(taskId, () -> {
            Submission.refuseAny(variables);
            super.handleEscalation(taskId, escalationCode, variables);
            return taskId;
        });
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
