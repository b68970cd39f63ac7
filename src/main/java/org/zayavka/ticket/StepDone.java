package org.zayavka.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * A user task of one of the ticket's processes is over.
 *
 * @param process the id of the process in its diagram
 * @param activity the id of the task in its diagram
 * @param began when the task began to wait for a person
 * @param by the login of who completed it; empty when a letter or the clock ended it
 * @param workingMinutes that it took, by the calendar of that moment; absent where nobody could count
 */
public record StepDone(
        TicketId ticket,
        Instant at,
        String process,
        String activity,
        Instant began,
        String by,
        @Nullable Long workingMinutes)
        implements TicketEvent {}
