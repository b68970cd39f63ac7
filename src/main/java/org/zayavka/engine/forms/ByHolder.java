package org.zayavka.engine.forms;

import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Work on a task is finished by whoever holds it; on a free one by whoever may work on it; those who give out work may
 * finish any.
 */
final class ByHolder {

    private ByHolder() {}

    /** Asks and works in one transaction, or a colleague could take the task in between. */
    static <T extends @Nullable Object> T execute(CommandExecutor engine, String taskId, Command<T> work) {
        // Not thrown inside: the engine would log it as a fault.
        var refused = new AtomicReference<@Nullable TaskRefused>();
        var done = engine.execute(context -> {
            refused.set(refusal(context, taskId));
            return refused.get() == null ? work.execute(context) : null;
        });
        var refusal = refused.get();
        if (refusal != null) {
            throw refusal;
        }
        return done;
    }

    private static @Nullable TaskRefused refusal(CommandContext context, String taskId) {
        var person = context.getAuthentication();
        // Without a person the desk itself acts.
        if (person == null || person.getUserId() == null || !context.isAuthorizationCheckEnabled()) {
            return null;
        }
        var task = context.getTaskManager().findTaskById(taskId);
        var holder = task == null ? null : task.getAssignee();
        if (holder == null || holder.equals(person.getUserId()) || Assignment.givesOutWork(person)) {
            return null;
        }
        // A stranger is told by the engine that they may not work on it, and not who holds it.
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        return TaskRefused.notYours(PersonName.of(context, holder));
    }
}
