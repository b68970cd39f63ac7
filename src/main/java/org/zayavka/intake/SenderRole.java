package org.zayavka.intake;

import java.util.Locale;

/** What the sender has to do with the ticket that the letter answers. */
public enum SenderRole {
    REQUESTER,
    /** In copy, or the contract's own address. */
    PARTICIPANT,
    /** A registered contact: of the ticket's company, or at all when no ticket is answered. */
    CONTACT,
    /** One of our own staff, writing from a mail program. */
    AGENT,
    STRANGER,
    /** The letter names no sender. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean takesPart() {
        return this == REQUESTER || this == PARTICIPANT || this == AGENT;
    }
}
