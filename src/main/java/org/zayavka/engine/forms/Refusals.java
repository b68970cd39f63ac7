package org.zayavka.engine.forms;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** Inside the engine a refusal is one of its exceptions, so that it is not logged as a fault; outside it is a 400. */
final class Refusals {

    private Refusals() {}

    static <T> T toCaller(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw refusal(failure).<RuntimeException>map(FormNotAccepted::new).orElse(failure);
        }
    }

    /** The same for what is done to a task, which may be gone. */
    static <T> T toCaller(String task, Supplier<T> work) {
        try {
            return toCaller(work);
        } catch (NullValueException missing) {
            throw String.valueOf(missing.getMessage()).contains("Cannot find task with id " + task)
                    ? TaskRefused.gone(task)
                    : missing;
        }
    }

    /** Listeners and delegates refuse too what the form alone can't know; the engine wraps that. */
    private static Optional<Throwable> refusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof RefusedForm || cause instanceof FormFieldValidationException)
                .findFirst();
    }
}
