package org.zayavka.shared;

import java.util.Set;

/**
 * How a process must begin and what it must go on listening to for the room, and the models that call it, to reach it.
 *
 * @param process id of the process
 * @param plainStart whether it is also begun without a message: called by another model, or by hand
 * @param startMessages that the room begins it with
 * @param awaited messages that the room sends while it runs
 */
public record ProcessContract(String process, boolean plainStart, Set<String> startMessages, Set<String> awaited) {

    /** A process that other models call. */
    public static ProcessContract called(String process, String... awaited) {
        return new ProcessContract(process, true, Set.of(), Set.of(awaited));
    }

    /** A process that the room begins with a message. */
    public static ProcessContract begunBy(String message, String process, String... awaited) {
        return new ProcessContract(process, false, Set.of(message), Set.of(awaited));
    }
}
