package org.zayavka.workplace.search;

import java.time.Instant;

/**
 * One action on many tickets, and how far it is.
 *
 * @param person the login of who asked for it
 * @param target a login or a queue; empty where the action needs none
 * @param stopped nothing of what waits will be done
 */
record BulkJob(
        long id,
        String person,
        BulkAction action,
        String target,
        String reason,
        Instant begunAt,
        boolean stopped,
        int all,
        int done,
        int failed) {

    public int waiting() {
        return all - done - failed;
    }

    public boolean isRunning() {
        return !stopped && waiting() > 0;
    }

    /** What could not be done: with what to do about it. */
    record Failure(long ticket, String subject, String problem) {}
}
