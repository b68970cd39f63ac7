package org.zayavka.shared;

import java.util.Set;

/**
 * The messages a room sends to the engine. A model may wait for these and for no others: a deployment that names an
 * unknown one is refused. Implemented by a bean per room that depends on nothing, because the list is read while the
 * engine starts.
 */
@FunctionalInterface
public interface ProcessMessages {

    /** Names like {@code ticket.requesterReplied}: the room, a dot, the fact. */
    Set<String> names();
}
