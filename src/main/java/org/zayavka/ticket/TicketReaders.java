package org.zayavka.ticket;

import org.zayavka.shared.TicketId;

/** Who may see which ticket: whoever touches one by its number alone is asked about. */
@FunctionalInterface
public interface TicketReaders {

    /**
     * @param login of a member of staff
     * @return false, too, when there is no such ticket
     */
    boolean mayRead(String login, TicketId ticket);
}
