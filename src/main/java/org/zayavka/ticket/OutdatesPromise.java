package org.zayavka.ticket;

/** A fact that the priority follows from: what was promised may not be right any more. */
public interface OutdatesPromise {

    /** Whether the ticket's process promises anew anyway: one change is told once. */
    boolean promiseFollows();
}
