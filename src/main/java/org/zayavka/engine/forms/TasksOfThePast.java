package org.zayavka.engine.forms;

import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstanceQuery;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Before a comment the REST interface looks in the history whether there is such a task, which agents may not read.
 * That it exists they may know; {@link NotedTaskService} asks for the right to the task itself.
 */
final class TasksOfThePast extends HistoryServiceImpl {

    @Override
    public HistoricTaskInstanceQuery createHistoricTaskInstanceQuery() {
        return new Existing(commandExecutor);
    }

    private static final class Existing extends HistoricTaskInstanceQueryImpl {

        private static final long serialVersionUID = 1L;

        private Existing(CommandExecutor commands) {
            super(commands);
        }

        /** Lists, also of one task, are read with the engine's rights. */
        @Override
        public @Nullable HistoricTaskInstance executeSingleResult(CommandContext context) {
            return getTaskId() == null
                    ? super.executeSingleResult(context)
                    : context.runWithoutAuthorization(() -> super.executeSingleResult(context));
        }
    }
}
