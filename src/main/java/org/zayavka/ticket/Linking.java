package org.zayavka.ticket;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** Links a ticket to a customer or to another ticket, as an agent decided. */
@Component
public class Linking {

    private final Tickets tickets;
    private final Customers customers;
    private final ObjectProvider<Reach> reach;

    Linking(Tickets tickets, Customers customers, ObjectProvider<Reach> reach) {
        this.tickets = tickets;
        this.customers = customers;
        this.reach = reach;
    }

    public void link(Ticket ticket, Instant now) {
        var who = chosen(ticket)
                .orElseThrow(() -> new Refusal(
                        "Выберите контакт или укажите номер договора.",
                        "Choose a contact or give the contract’s number."));
        var reached = ticket.requester().address() != null && reach.stream().allMatch(way -> way.reaches(ticket));
        ticket.identify(linked(ticket.requester(), reached, who), ticket.lastAgent(), now);
    }

    /** Whether there is a contract of this number or login, or a contact of this address, for the check of a form. */
    public boolean knows(String named) {
        return named(named).isPresent();
    }

    /**
     * Why a ticket can't be closed as a duplicate of another one; empty when it can. Whoever asked joins the other
     * ticket's conversation, so it must be one that they may read and that will still be answered.
     */
    public Optional<Refusal> objection(Ticket ticket, @Nullable TicketId other) {
        var primary = other == null || other.equals(ticket.id()) ? Optional.<Ticket>empty() : tickets.find(other);
        if (primary.isEmpty()) {
            return Optional.of(notThere(other));
        }
        if (!sameSide(ticket.requester(), primary.get().requester())) {
            return Optional.of(ofOthers(primary.get().id()));
        }
        if (primary.get().state() == State.SOLVED || primary.get().state() == State.CLOSED) {
            return Optional.of(solvedAlready(primary.get().id()));
        }
        return Optional.empty();
    }

    private static Refusal notThere(@Nullable TicketId other) {
        var number = other == null ? "…" : other.toString();
        return new Refusal(
                "Основная заявка № " + number + " не подходит. Укажите номер другой существующей заявки.",
                "No. " + number + " can't be the main ticket. Give the number of another ticket that exists.");
    }

    private static Refusal ofOthers(TicketId other) {
        return new Refusal(
                "Заявка № " + other + " другой компании: её переписку этот заявитель видеть не должен."
                        + " Укажите заявку той же компании или решите эту отдельно.",
                "Ticket no. " + other + " is another company's: this requester must not see its conversation."
                        + " Give a ticket of the same company or solve this one by itself.");
    }

    private static Refusal solvedAlready(TicketId other) {
        return new Refusal(
                "Заявка № " + other + " уже решена, нового решения по ней не будет."
                        + " Ответьте на эту заявку её решением.",
                "Ticket no. " + other + " is solved, there will be no new solution. Answer this ticket with that"
                        + " solution.");
    }

    private static boolean sameSide(Requester one, Requester other) {
        var sameCompany = one.identified()
                && other.identified()
                && one.company() != null
                && one.company().equals(other.company());
        return sameCompany || (one.address() != null && one.address().equals(other.address()));
    }

    public void markDuplicate(Ticket ticket, Instant now) {
        var primary = Optional.ofNullable(ticket.duplicateOf())
                .flatMap(tickets::find)
                .orElseThrow(
                        () -> new Refusal("Укажите номер основной заявки.", "Give the number of the main ticket."));
        ticket.close(Closing.DUPLICATE, now);
        var address = ticket.requester().address();
        if (address != null) {
            tickets.addParticipant(primary.id(), address);
        }
    }

    private Optional<Identification> chosen(Ticket ticket) {
        var contact = ticket.linkTo();
        return contact == null ? named(ticket.linkToContract()) : Optional.of(customers.identify(contact));
    }

    /** A contract by its number or login, or a contact by the registered address. */
    private Optional<Identification> named(String named) {
        if (named.contains("@")) {
            return EmailAddress.parse(named)
                    .flatMap(customers::contactByAddress)
                    .map(contact -> customers.identify(contact.id()));
        }
        return customers.contractByNumber(named).map(contract -> customers.identify(contract.id()));
    }

    /** The address that wrote stays the one that is answered, if it can be; what is new is who it belongs to. */
    private static Requester linked(Requester before, boolean reached, Identification who) {
        var contact = who.contact();
        return new Requester(
                contact == null ? before.contact() : contact.id(),
                who.contract() == null ? null : who.contract().id(),
                who.company() == null ? null : who.company().id(),
                who.company() == null ? "" : who.company().name(),
                contact == null ? before.name() : contact.name(),
                !reached && contact != null ? contact.address() : before.address(),
                contact == null ? before.language() : contact.language(),
                contact == null ? before.zone() : contact.zone(),
                Identification.How.AGENT);
    }
}
