package org.zayavka.notification;

import static org.zayavka.notification.LettersTestConfiguration.NOW;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.CustomerRegister.NewContact;
import org.zayavka.customer.CustomerRegister.NewContract;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.ticket.Decision;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.ticket.NewTicket;
import org.zayavka.ticket.Promise;
import org.zayavka.ticket.Requester;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** Tickets in any state, asked by customers who differ in what the contract says. */
@NullUnmarked
class TestTickets {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final ZoneId YEKATERINBURG = ZoneId.of("Asia/Yekaterinburg");

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final Tickets tickets;
    private final CustomerRegister register;
    private final Customers customers;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    TestTickets(
            Tickets tickets,
            CustomerRegister register,
            Customers customers,
            Calendars calendars,
            TransactionTemplate transaction) {
        this.tickets = tickets;
        this.register = register;
        this.customers = customers;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /** A requester of the company «Ромашка» with a contract of her own. */
    Requester olga(Language language, ZoneId zone, EmailAddress notice, boolean toRequester) {
        var number = NEXT.incrementAndGet() + "-24";
        var company = register.addCompany(language == Language.EN ? "Camomile" : "Ромашка");
        register.addContract(
                new NewContract(company, number, "", "standard", BigDecimal.ZERO, notice, toRequester, null, null));
        var contact = register.addContact(new NewContact(
                company,
                language == Language.EN ? "Olga Kuznetsova" : "Кузнецова Ольга Петровна",
                new EmailAddress("olga" + number + "@romashka.example"),
                "",
                language,
                zone));
        return requester(customers.identify(contact));
    }

    Requester olga() {
        return olga(Language.RU, MOSCOW, null, true);
    }

    Requester stranger(String name, String address) {
        return new Requester(
                null,
                null,
                null,
                "",
                name,
                address == null ? null : new EmailAddress(address),
                Language.RU,
                MOSCOW,
                Identification.How.NONE);
    }

    private static Requester requester(Identification who) {
        return new Requester(
                who.contact().id(),
                who.contract().id(),
                who.company().id(),
                who.company().name(),
                who.contact().name(),
                who.contact().address(),
                who.contact().language(),
                who.contact().zone(),
                Identification.How.REGISTERED_ADDRESS);
    }

    /** Registers a ticket that is promised and queued, does something with it, all in one transaction. */
    TicketId registered(NewTicket request, Consumer<Ticket> then) {
        return transaction.execute(status -> {
            var ticket = tickets.register(request);
            ticket.promise(promise(Duration.ofHours(8)), NOW);
            ticket.queue("line" + request.department(), 50, NOW);
            tickets.save(ticket);
            then.accept(ticket);
            return ticket.id();
        });
    }

    void work(TicketId id, Consumer<Ticket> work) {
        transaction.executeWithoutResult(status -> {
            var ticket = tickets.get(id);
            work.accept(ticket);
            tickets.save(ticket);
        });
    }

    Promise promise(Duration solution) {
        return promise("workdays9to19", solution);
    }

    Promise promise(String hours, Duration solution) {
        var calendar = calendars.calendar(hours);
        return new Promise(
                "standard",
                new ServiceLevel(hours, Duration.ofHours(2), solution),
                NOW,
                calendar.plus(NOW, Duration.ofHours(2)),
                calendar.plus(NOW, Duration.ofMinutes(90)),
                calendar.plus(NOW, solution),
                calendar.plus(NOW, solution.multipliedBy(3).dividedBy(4)));
    }

    static NewTicket request(Requester requester, String subject, String text, EmailAddress... watchers) {
        return new NewTicket(
                subject,
                "support",
                OwnMailboxes.SUPPORT,
                requester,
                List.of(watchers),
                false,
                null,
                false,
                NOW,
                letter(requester.name(), text, "<1@romashka.example>", NOW));
    }

    static NewMessage letter(String author, String text, String messageId, Instant at) {
        return new NewMessage(
                Direction.IN,
                author,
                null,
                at,
                "",
                List.of(new Piece(Fold.OPEN, text)),
                "",
                messageId,
                null,
                null,
                List.of(),
                List.of());
    }

    static Decision answer(String text) {
        return new Decision(1, text, "", null, null, "", null, null);
    }

    static Decision duplicateOf(TicketId primary) {
        return new Decision(1, "", "", primary, null, "", null, null);
    }
}
