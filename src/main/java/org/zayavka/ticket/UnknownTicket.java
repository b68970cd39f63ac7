package org.zayavka.ticket;

import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** There is no ticket with this number. */
final class UnknownTicket {

    private UnknownTicket() {}

    static Refusal of(TicketId id) {
        return new Refusal(
                "Заявка № " + id + " не найдена. Проверьте номер.",
                "There is no ticket no. " + id + ". Check the number.");
    }
}
