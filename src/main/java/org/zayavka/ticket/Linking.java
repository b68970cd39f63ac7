package org.zayavka.ticket;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;

/** Links a ticket to a customer or to another ticket, as an agent decided. */
@Component
public class Linking {

    private final Tickets tickets;
    private final Customers customers;

    Linking(Tickets tickets, Customers customers) {
        this.tickets = tickets;
        this.customers = customers;
    }

    public void link(Ticket ticket, Instant now) {
        var who = chosen(ticket)
                .orElseThrow(() -> new IllegalStateException("Выберите контакт или укажите номер договора."));
        ticket.identify(linked(ticket.requester(), who), ticket.lastAgent(), now);
    }

    /** Whether a contract with this number or login exists, for the check of a form. */
    public boolean knowsContract(String number) {
        return customers.contractByNumber(number).isPresent();
    }

    public void markDuplicate(Ticket ticket, Instant now) {
        var primary = Optional.ofNullable(ticket.duplicateOf())
                .flatMap(tickets::find)
                .orElseThrow(() -> new IllegalStateException("Укажите номер основной заявки."));
        ticket.close(Closing.DUPLICATE, now);
        var address = ticket.requester().address();
        if (address != null) {
            tickets.addParticipant(primary.id(), address);
        }
    }

    private Optional<Identification> chosen(Ticket ticket) {
        if (ticket.linkTo() != null) {
            return Optional.of(customers.identify(ticket.linkTo()));
        }
        return customers.contractByNumber(ticket.linkToContract()).map(contract -> customers.identify(contract.id()));
    }

    /** The address that wrote stays the one that is answered; what is new is who it belongs to. */
    private static Requester linked(Requester before, Identification who) {
        var contact = who.contact();
        return new Requester(
                contact == null ? before.contact() : contact.id(),
                who.contract() == null ? null : who.contract().id(),
                who.company() == null ? null : who.company().id(),
                who.company() == null ? "" : who.company().name(),
                contact == null ? before.name() : contact.name(),
                before.address() == null && contact != null ? contact.address() : before.address(),
                contact == null ? before.language() : contact.language(),
                contact == null ? before.zone() : contact.zone(),
                Identification.How.AGENT);
    }
}
