package org.zayavka.bench;

/** One ticket from the letter to the close, on one of the systems that are compared. */
interface Lifecycle {

    void run();

    /** How many have reached their end, as the system's own tables say. */
    long ended();
}
