package org.zayavka.channel;

/** A room that takes certain letters itself: they are no tickets, and answer none. */
@FunctionalInterface
public interface OwnMail {

    /** @param department of the mailbox it came to */
    boolean isFor(IncomingMessage letter, String department);
}
