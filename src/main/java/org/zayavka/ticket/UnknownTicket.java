package org.zayavka.ticket;

import org.zayavka.shared.TicketId;

/** There is no ticket with this number. */
public class UnknownTicket extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownTicket(TicketId id) {
        super("Заявка № " + id + " не найдена. Проверьте номер.");
    }
}
