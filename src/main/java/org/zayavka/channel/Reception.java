package org.zayavka.channel;

import org.zayavka.shared.InboxId;

/** Who takes a message on from the inbox; called inside the transaction that also marks the message as done. */
public interface Reception {

    /**
     * @param lastAttempt true when earlier attempts failed and, should this one fail too, a person has to see it: what
     *     can't be read must end as a ticket with the original attached
     */
    void receive(InboxId id, boolean lastAttempt);
}
