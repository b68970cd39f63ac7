package org.zayavka.workplace;

import java.time.Instant;

/**
 * A letter that came in and that the desk could not take in; it is tried again by itself.
 *
 * @param id in the inbox
 * @param sender as the letter says
 * @param problem the last failure, as the program says it
 */
record UnreadLetter(
        long id, String sender, String mailbox, Instant receivedAt, Instant nextAttemptAt, String problem) {}
