package org.zayavka.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.channel.Mailboxes;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.ticket.NewTicket;
import org.zayavka.ticket.PhoneCallTaken;
import org.zayavka.ticket.Requester;
import org.zayavka.ticket.TicketRegistered;
import org.zayavka.ticket.Tickets;
import org.zayavka.visit.VisitRequest;
import org.zayavka.visit.Visits;

/** Makes a call a ticket (S4.1): the requester is whom the call has verified. */
@Component
class CallTickets {

    private static final String DEPARTMENT = "support";

    private final Tickets tickets;
    private final Visits visits;
    private final Customers customers;
    private final Mailboxes mailboxes;
    private final DeskSettings desk;

    CallTickets(Tickets tickets, Visits visits, Customers customers, Mailboxes mailboxes, DeskSettings desk) {
        this.tickets = tickets;
        this.visits = visits;
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.desk = desk;
    }

    boolean reaches(PhoneCall call) {
        return requester(call).address() != null;
    }

    TicketId register(PhoneCall call, TicketOfCall wanted, Instant now) {
        var requester = requester(call);
        var visit = wanted.visit();
        var fresh = new NewTicket(
                wanted.topic(),
                DEPARTMENT,
                mailbox(),
                requester,
                List.of(),
                wanted.urgent(),
                null,
                false,
                call.beganAt(),
                said(call, requester, wanted.topic()),
                visit != null);
        var id = visit == null ? tickets.register(fresh).id() : withVisit(fresh, visit);
        var ticket = tickets.get(id);
        if (!call.note().isEmpty()) {
            ticket.say(NewMessage.note(call.operator(), now, call.note()));
        }
        if (!call.recording().isEmpty()) {
            ticket.say(NewMessage.note(call.operator(), now, recorded(call)));
        }
        ticket.called(new PhoneCallTaken(id, now, call.id().value(), call.operator()));
        tickets.save(ticket);
        return id;
    }

    /** The process of a ticket begins with its registration: what the visit needs must be there by then. */
    private TicketId withVisit(NewTicket fresh, VisitRequest visit) {
        TransactionSynchronizationManager.bindResource(this, visit);
        try {
            return tickets.register(fresh).id();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TicketRegistered fact) {
        if (fact.wantsVisit() && TransactionSynchronizationManager.getResource(this) instanceof VisitRequest visit) {
            visits.request(fact.ticket(), visit, fact.at());
        }
    }

    void confirm(PhoneCall call, Instant now) {
        var id = call.ticket();
        if (id != null) {
            var ticket = tickets.get(id);
            ticket.confirmByPhone(call.name(), now);
            tickets.save(ticket);
        }
    }

    private static NewMessage said(PhoneCall call, Requester requester, String topic) {
        return new NewMessage(
                NewMessage.Direction.IN,
                requester.name(),
                requester.address(),
                call.beganAt(),
                topic,
                List.of(new Piece(Fold.OPEN, call.about())),
                "",
                "",
                null,
                null,
                List.of(),
                List.of(Remark.of("by-phone")));
    }

    private static String recorded(PhoneCall call) {
        return "Запись разговора: " + call.recording();
    }

    private Requester requester(PhoneCall call) {
        var contact = call.contact() == null
                ? null
                : customers.contact(call.contact()).orElse(null);
        var contract = call.contract() == null
                ? null
                : customers.contract(call.contract()).orElse(null);
        return new Requester(
                call.contact(),
                call.contract(),
                call.company(),
                call.companyName(),
                call.name(),
                address(contact, contract),
                contact == null ? call.language() : contact.language(),
                contact == null ? desk.zone() : contact.zone(),
                Identification.How.PHONE);
    }

    /** Nobody is answered at an address that only somebody on the phone has named (S5.1). */
    private static @Nullable EmailAddress address(@Nullable Contact contact, @Nullable Contract contract) {
        if (contact != null) {
            return contact.address();
        }
        return contract == null ? null : contract.noticeAddress();
    }

    private EmailAddress mailbox() {
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.department().equals(DEPARTMENT))
                .map(Mailboxes.Mailbox::address)
                .findFirst()
                .or(() ->
                        mailboxes.all().stream().map(Mailboxes.Mailbox::address).findFirst())
                .orElseThrow(() -> new Refusal(
                        "У службы нет почтового ящика, с которого ответить заявителю. Скажите администратору"
                                + " (zayavka.mail.mailboxes).",
                        "The desk has no mailbox to answer from. Tell the administrator (zayavka.mail.mailboxes)."));
    }
}
