package org.zayavka.engine.forms;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What stands beside a task is read by whoever may read the task, and written by whoever may work on it. */
final class OwnTask {

    private OwnTask() {}

    /** Without a person the desk itself acts. */
    static boolean isAskedByPerson(CommandContext context) {
        var person = context.getAuthentication();
        return person != null && person.getUserId() != null && context.isAuthorizationCheckEnabled();
    }

    static <T extends @Nullable Object> T read(CommandExecutor engine, String taskId, Command<T> reading) {
        return toCaller(engine, context -> {
            if (isAskedByPerson(context)) {
                checkReading(context, taskId);
            }
            return reading.execute(context);
        });
    }

    /** The task is there and this person may work on it, or gives out work; without a person null if it is gone. */
    static @Nullable TaskEntity toWorkOn(CommandContext context, String taskId) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (!isAskedByPerson(context)) {
            return task;
        }
        if (task == null) {
            throw new Refused(TaskRefused.gone(taskId));
        }
        try {
            var givesOutWork = Assignment.givesOutWork(context.getAuthentication());
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> {
                if (givesOutWork) {
                    checker.checkReadTask(task);
                } else {
                    checker.checkTaskWork(task);
                }
            });
        } catch (AuthorizationException refused) {
            throw new Refused(TaskRefused.ofOthers());
        }
        return task;
    }

    static <T extends @Nullable Object> T toCaller(CommandExecutor engine, Command<T> work) {
        try {
            return engine.execute(work);
        } catch (Refused refused) {
            throw refused.toCaller;
        }
    }

    private static void checkReading(CommandContext context, String taskId) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            var past = new HistoricTaskInstanceQueryImpl();
            past.taskId(taskId);
            if (context.getHistoricTaskInstanceManager()
                    .findHistoricTaskInstancesByQueryCriteria(past, null)
                    .isEmpty()) {
                throw new Refused(TaskRefused.gone(taskId));
            }
            return;
        }
        try {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkReadTask(task));
        } catch (AuthorizationException refused) {
            throw new Refused(TaskRefused.ofOthers());
        }
    }

    /** Carried through the engine, which tells nobody of a right that is missing. */
    private static final class Refused extends AuthorizationException {

        private static final long serialVersionUID = 1L;

        private final transient TaskRefused toCaller;

        private Refused(TaskRefused toCaller) {
            super(String.valueOf(toCaller.getMessage()));
            this.toCaller = toCaller;
        }
    }
}
