package org.zayavka.channel;

import org.zayavka.shared.InboxId;

/** Who takes a message on from the inbox; called inside the transaction that also marks the message as done. */
public interface Reception {

    /**
     * @param lastAttempt true when earlier attempts failed and no other follows: the message must end as something a
     *     person sees, with the original attached
     */
    void receive(InboxId id, boolean lastAttempt);
}
