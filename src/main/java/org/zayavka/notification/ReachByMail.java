package org.zayavka.notification;

import org.springframework.stereotype.Component;
import org.zayavka.ticket.Reach;
import org.zayavka.ticket.Ticket;

/** Says whether an announced solution would have a reader. */
@Component
class ReachByMail implements Reach {

    private final AddressBook addresses;

    ReachByMail(AddressBook addresses) {
        this.addresses = addresses;
    }

    @Override
    public boolean reaches(Ticket ticket) {
        return !addresses.of(ticket, Letter.SOLUTION, null, false).nobody();
    }
}
