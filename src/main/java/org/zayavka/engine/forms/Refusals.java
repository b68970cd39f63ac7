package org.zayavka.engine.forms;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.shared.Refusal;

/** Inside the engine a refusal is an exception among others; outside it is an answer with words for the person. */
final class Refusals {

    private Refusals() {}

    static <T> T toCaller(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw refusal(failure).<RuntimeException>map(FormNotAccepted::new).orElse(failure);
        }
    }

    /** The same for what is done to a task, which may be gone, or changed by a colleague at the same moment. */
    static <T> T toCaller(String task, CommandExecutor engine, Supplier<T> work) {
        try {
            return toCaller(work);
        } catch (NullValueException missing) {
            throw saysGone(String.valueOf(missing.getMessage()), task) ? TaskRefused.gone(task) : missing;
        } catch (FormNotAccepted | TaskRefused answered) {
            throw answered;
        } catch (RuntimeException failure) {
            throw isOvertaken(failure) || isGone(task, engine) ? TaskRefused.overtaken(failure) : failure;
        }
    }

    private static boolean saysGone(String words, String task) {
        return words.contains("Cannot find task with id " + task) || words.contains("task " + task + " doesn't exist");
    }

    /** Listeners and delegates refuse too what the form alone can't know; the engine wraps that. */
    private static Optional<Throwable> refusal(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof RefusedForm
                        || cause instanceof Refusal
                        || cause instanceof FormFieldValidationException)
                .findFirst();
    }

    /** Somebody else, or the desk itself, changed the same rows first. */
    static boolean isOvertaken(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof SQLException database && isRollback(database.getSQLState()));
    }

    /** A deadlock, or a transaction that can't be put into an order with another. */
    private static boolean isRollback(@Nullable String state) {
        return state != null && state.startsWith("40");
    }

    /** Whoever comes second waits for the ticket's row and then meets a ticket that has moved on. */
    private static boolean isGone(String task, CommandExecutor engine) {
        // Inside a transaction that failed nothing can be asked any more.
        return !TransactionSynchronizationManager.isActualTransactionActive()
                && engine.execute(context -> context.runWithoutAuthorization(
                        () -> context.getTaskManager().findTaskById(task) == null));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
