package org.zayavka.workplace.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.workplace.VisitCards;

/**
 * Who asks, and what the desk promised.
 *
 * @param contact null when nobody knows who asks
 * @param contract its number; empty when there is none
 * @param balance in words; empty without a contract
 * @param roundTheClock whether the promise counts at any hour
 * @param otherOpen of the same company, as far as the reader may see them, the newest first
 * @param linked those that have to do with it, as far as the reader may see them: linked by an agent, split off, continued, duplicates
 * @param watchers addresses in copy of its letters
 * @param visits the last ones of the company, as far as the reader may see their tickets, the newest first; of a stranger those of this ticket
 */
record Card(
        @Nullable Person contact,
        String company,
        String contract,
        String plan,
        String balance,
        boolean debtor,
        boolean roundTheClock,
        boolean identified,
        String identifiedBy,
        List<OtherTicket> otherOpen,
        List<OtherTicket> linked,
        List<String> watchers,
        List<VisitCards.Line> visits,
        List<Clock> clocks) {

    /** Empty texts for what is not known. */
    record Person(String name, String address, String phone) {}

    /** @param linkedByHand whether an agent linked it, so that an agent may take the link away */
    record OtherTicket(long number, String subject, String state, boolean linkedByHand) {}

    /**
     * @param due null while the clock stands
     * @param left working minutes, negative when overdrawn
     * @param why the calculation, line by line
     */
    record Clock(
            String name,
            @Nullable Instant due,
            String dueWords,
            long left,
            String leftWords,
            String state,
            String stateWords,
            boolean overdue,
            String why) {}
}
