package org.zayavka.ticket;

/** How a ticket was solved, or why it was closed. */
public enum Outcome {
    SOLVED,
    DECLINED,
    NO_ANSWER,
    DUPLICATE,
    WITHDRAWN
}
