package org.zayavka.ticket;

/** Where a ticket stands, as the requester sees it. */
public enum State {
    /** Agents work on it; the clocks run. */
    WORKING,
    /** The requester was asked; the clocks stand (complaint 10). */
    WAITING,
    /** The solution was announced; silence closes it (S1.6). */
    SOLVED,
    /** Done; a reply opens a linked new ticket. */
    CLOSED;

    /** The word that decision tables and pages use. */
    public String code() {
        return switch (this) {
            case WORKING -> "open";
            case WAITING -> "waiting";
            case SOLVED -> "solved";
            case CLOSED -> "closed";
        };
    }
}
