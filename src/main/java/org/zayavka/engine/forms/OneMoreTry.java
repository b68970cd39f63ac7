package org.zayavka.engine.forms;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does again what met the desk's own work on the same ticket: a timer, a letter or a new promise is through in a moment.
 * Only for what asks anew, each time, whether it may be done.
 */
final class OneMoreTry {

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private OneMoreTry() {}

    /** The failure of the last try is thrown, any other failure at once. */
    static <T> T of(Supplier<T> work) {
        for (var tried = 1; ; tried++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (tried == TRIES || !Refusals.isOvertaken(failure) || isPartOfMore() || !pause(tried)) {
                    throw failure;
                }
            }
        }
    }

    /** A transaction that has met a change can't go on: whoever began it may try again. */
    private static boolean isPartOfMore() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** @return whether it was waited; the server that stops does not wait */
    private static boolean pause(int tried) {
        try {
            Thread.sleep(PAUSE.multipliedBy(tried).toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
