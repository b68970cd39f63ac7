package org.zayavka.engine.forms;

import java.util.function.Supplier;

/** Inside the engine a refusal is one of its exceptions, so that it is not logged as a fault; outside it is a 400. */
final class Refusals {

    private Refusals() {}

    static <T> T toCaller(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedForm refused) {
            throw new FormNotAccepted(refused);
        }
    }
}
