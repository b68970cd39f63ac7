package org.zayavka.channel;

/** Whether a machine wrote the message: decided before anything else, so that machines never talk to each other. */
public enum Machine {
    /** A person wrote it. */
    NONE,
    /** A delivery status of something that we sent (RFC 3464, null return path). */
    BOUNCE,
    /** An automatic answer: out of office, confirmation of receipt (RFC 3834). */
    AUTOMATIC,
    /** Sent to many at once: through a list, or marked as bulk (RFC 2919, RFC 3834). A person may have written it. */
    LIST,
    /** Our own letter came back to us. */
    LOOP
}
