package org.zayavka.ticket;

import org.jspecify.annotations.Nullable;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.TicketId;

/**
 * What an agent filled in when a task was completed.
 *
 * @param line 1 or 2: which line the agent worked on
 * @param answer the words that go to the requester; empty when none
 * @param note an internal note; empty when none
 * @param contact whom the ticket is to be linked to
 * @param contractNumber the contract it is to be linked to; empty when none
 */
public record Decision(
        int line,
        String answer,
        String note,
        @Nullable TicketId duplicateOf,
        @Nullable ContactId contact,
        String contractNumber,
        @Nullable Impact impact,
        @Nullable Boolean declaredUrgent) {}
