package org.zayavka.privacy;

import java.util.Collection;
import org.zayavka.shared.TicketId;

/** Whoever keeps copies of words that were said; told in the transaction that erases them. */
public interface ErasureListener {

    /**
     * @param tickets whose conversations have changed
     * @param words names and addresses that must not stand in any index of words
     */
    void erased(Collection<TicketId> tickets, Collection<String> words);
}
