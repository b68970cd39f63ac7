package org.zayavka.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** Says what a sender has to do with a ticket: knowing its number is not enough to join it. */
@Component
class SenderRoles {

    private final Tickets tickets;
    private final Customers customers;
    private final IntakeRecordsInDatabase records;
    private final IntakeSettings settings;

    SenderRoles(Tickets tickets, Customers customers, IntakeRecordsInDatabase records, IntakeSettings settings) {
        this.tickets = tickets;
        this.customers = customers;
        this.records = records;
        this.settings = settings;
    }

    SenderRole withoutTicket(@Nullable EmailAddress sender, Identification who) {
        if (sender == null) {
            return SenderRole.NONE;
        }
        if (settings.isStaff(sender)) {
            return SenderRole.AGENT;
        }
        return who.identified() ? SenderRole.CONTACT : SenderRole.STRANGER;
    }

    SenderRole in(Ticket ticket, @Nullable EmailAddress sender, Identification who) {
        if (sender == null) {
            return SenderRole.NONE;
        }
        if (isRequester(ticket, sender, who)) {
            return SenderRole.REQUESTER;
        }
        if (tickets.takesPart(ticket.id(), sender)) {
            return SenderRole.PARTICIPANT;
        }
        if (settings.isStaff(sender)) {
            return SenderRole.AGENT;
        }
        if (isContractsAddress(ticket, sender)) {
            return SenderRole.PARTICIPANT;
        }
        return isColleague(ticket, who) ? SenderRole.CONTACT : SenderRole.STRANGER;
    }

    /**
     * The same contact may write from the registered address in a ticket that began from another one, and who asked
     * for answers elsewhere (Reply-To) from the address that wrote.
     */
    boolean isRequester(Ticket ticket, @Nullable EmailAddress sender, Identification who) {
        if (sender == null) {
            return false;
        }
        var requester = ticket.requester();
        var isContact = requester.identified()
                && who.contact() != null
                && who.contact().id().equals(requester.contact());
        return sender.equals(requester.address()) || isContact || wroteTheRequest(ticket, sender);
    }

    private boolean wroteTheRequest(Ticket ticket, EmailAddress sender) {
        return tickets.takesPart(ticket.id(), sender)
                && records.requestedBy(ticket.id()).filter(sender::equals).isPresent();
    }

    private boolean isContractsAddress(Ticket ticket, EmailAddress sender) {
        var requester = ticket.requester();
        return requester.identified()
                && Optional.ofNullable(requester.contract())
                        .flatMap(customers::contract)
                        .map(Contract::noticeAddress)
                        .filter(sender::equals)
                        .isPresent();
    }

    private static boolean isColleague(Ticket ticket, Identification who) {
        return who.identified()
                && who.company() != null
                && who.company().id().equals(ticket.requester().company());
    }
}
