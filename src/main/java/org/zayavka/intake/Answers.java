package org.zayavka.intake;

import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;

/**
 * Which ticket a letter answers.
 *
 * @param ticket absent when it answers none; for a duplicate the primary ticket
 * @param duplicate the duplicate that was answered in fact; absent when none was
 * @param subject of the ticket that was answered in fact; empty when none was
 * @param state of the ticket, in the word of the decision table; {@code none} without a ticket
 */
record Answers(
        @Nullable TicketId ticket,
        @Nullable TicketId duplicate,
        String subject,
        String state,
        Proof proof,
        SenderRole role) {

    static Answers none(SenderRole role) {
        return new Answers(null, null, "", "none", Proof.NONE, role);
    }
}
