package org.zayavka.shared;

import java.util.List;

/**
 * What a room expects of the tables and forms its code reads, and of the processes it speaks to. A deployment that breaks the expectation is refused,
 * because the desk would fail at each next letter instead. Implemented by a bean per room that does not need the
 * engine: it is asked while the engine starts.
 */
public interface ModelContracts {

    /** The tables whose results the room's code reads. */
    List<DecisionContract> decisions();

    /** The forms whose fields the room's code reads. */
    List<FormContract> forms();

    /** The processes that the room's code begins or sends messages to, and those that they call. */
    List<ProcessContract> processes();

    /** The delegates of the room that know certain words only. */
    default List<StepContract> steps() {
        return List.of();
    }

    /** The tasks that nobody may do but the members of a group in person. */
    default List<PersonalTask> personal() {
        return List.of();
    }
}
