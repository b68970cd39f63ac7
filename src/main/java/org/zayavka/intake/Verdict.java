package org.zayavka.intake;

import org.jspecify.annotations.Nullable;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Intent;

/**
 * What is to be done with a letter: as the table says, or as a person decided.
 *
 * @param rightDepartment the department that the letter is for; empty for that of its mailbox
 * @param review absent unless a person looked at the letter
 */
public record Verdict(
        String kind,
        Intent intent,
        String rightDepartment,
        String reason,
        @Nullable Review review) {

    /**
     * A person's decision about a held letter.
     *
     * @param ticket the ticket the letter is to be added to; absent for the one it names itself
     * @param by the login
     */
    public record Review(@Nullable TicketId ticket, String note, String by) {}
}
