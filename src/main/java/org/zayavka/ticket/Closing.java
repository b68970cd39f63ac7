package org.zayavka.ticket;

/** What closed a ticket. */
public enum Closing {
    CONFIRMED,
    SILENCE,
    DUPLICATE,
    WITHDRAWN,
    /** Nobody asked for anything. */
    SPAM
}
