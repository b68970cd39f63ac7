package org.zayavka.ticket.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Work that a room has allowed by the rules of its own object: the engine's rights, which know only who may be given a
 * task, are not asked. Who acts stays known, and the form is checked as ever. Call it in a transaction.
 */
@Component
public class AllowedWork {

    private final CommandExecutor engine;

    AllowedWork(ProcessEngineConfigurationImpl engine) {
        this.engine = engine.getCommandExecutorTxRequired();
    }

    public void run(Runnable work) {
        // Not thrown inside: the engine would log a refusal as a fault. The caller's transaction undoes what was begun.
        var trouble = engine.execute(context -> context.runWithoutAuthorization(() -> troubleOf(work)));
        if (trouble != null) {
            throw trouble;
        }
    }

    private static @Nullable RuntimeException troubleOf(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException trouble) {
            return trouble;
        }
    }
}
