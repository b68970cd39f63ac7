package org.zayavka.intake;

/** How the ticket that a letter answers was found (complaint 6). */
public enum Proof {
    NONE,
    /** It answers a letter of ours: the Message-ID is signed. */
    MESSAGE_ID,
    /** The number stands in its subject (S5.3). */
    SUBJECT,
    /** It answers a letter that came to us: a colleague in copy answers the requester's own letter. */
    THREAD;

    /** The word of the decision table. */
    public String code() {
        return switch (this) {
            case NONE -> "none";
            case MESSAGE_ID -> "messageId";
            case SUBJECT -> "subject";
            case THREAD -> "thread";
        };
    }
}
