package org.zayavka.workplace.conversation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Queues;
import org.zayavka.ticket.State;
import org.zayavka.ticket.TicketLinks;
import org.zayavka.visit.VisitId;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.ReadersWords.Words;
import org.zayavka.workplace.TicketCard;
import org.zayavka.workplace.VisitCards;
import org.zayavka.workplace.conversation.Card.OtherTicket;
import org.zayavka.workplace.conversation.Card.Person;

/** Collects what an agent has to know beside the conversation. */
@Component
class CardReader {

    private static final int OTHERS = 10;
    private static final int VISITS = 5;

    /** The right is part of the query: the reader hears nothing of tickets of other queues. */
    private static final String READABLE =
            "(:everyTicket or queue = any(:groups) or in_queue = any(:groups) or assignee = :login)";

    private final Customers customers;
    private final Queues queues;
    private final CardClocks clocks;
    private final AgentTickets tickets;
    private final TicketLinks links;
    private final Watching watching;
    private final VisitCards visitCards;
    private final JdbcClient jdbc;

    CardReader(
            Customers customers,
            Queues queues,
            CardClocks clocks,
            AgentTickets tickets,
            TicketLinks links,
            Watching watching,
            VisitCards visitCards,
            JdbcClient jdbc) {
        this.customers = customers;
        this.queues = queues;
        this.clocks = clocks;
        this.tickets = tickets;
        this.links = links;
        this.watching = watching;
        this.visitCards = visitCards;
        this.jdbc = jdbc;
    }

    Card of(TicketCard ticket, Agent agent, Words words) {
        var contract = Optional.ofNullable(ticket.contract()).flatMap(customers::contract);
        var level = ticket.level();
        return new Card(
                person(ticket),
                ticket.company(),
                contract.map(Contract::number).orElse(""),
                contract.map(known -> words.show().plan(known.plan())).orElse(""),
                contract.map(known -> words.show().money(known.balance())).orElse(""),
                contract.filter(Contract::isDebtor).isPresent(),
                level != null && queues.isRoundTheClock(level.calendar()),
                ticket.identified(),
                words.said("identified." + ticket.identifiedBy()),
                otherOpen(ticket, agent, words),
                linked(ticket, agent, words),
                watching.of(ticket.id()),
                visits(ticket, agent, words),
                clocks.of(ticket, words));
    }

    private @Nullable Person person(TicketCard ticket) {
        if (ticket.requester().isBlank() && ticket.address().isBlank()) {
            return null;
        }
        return new Person(
                ticket.requester(),
                ticket.address(),
                contact(ticket).map(Contact::phone).orElse(""));
    }

    private Optional<Contact> contact(TicketCard ticket) {
        return ticket.contact() == null
                ? EmailAddress.parse(ticket.address()).flatMap(customers::contactByAddress)
                : customers.contact(ticket.contact());
    }

    /** «Последние выезды»: what was done there before, and who is on the way. */
    private List<VisitCards.Line> visits(TicketCard ticket, Agent agent, Words words) {
        var company = ticket.companyId();
        if (company == null) {
            return visitCards.ofTicket(ticket.id(), words.show());
        }
        var last = jdbc.sql("""
                        select visit.id from desk.visit join desk.ticket on ticket.number = visit.ticket
                         where visit.company = :company and (ticket.number = :ticket or %s)
                         order by visit.id desc limit :limit
                        """.formatted(READABLE))
                .param("company", company.value())
                .param("ticket", ticket.id().number())
                .param("everyTicket", tickets.readsEveryTicket(agent))
                .param("groups", agent.who().groups().toArray(String[]::new))
                .param("login", agent.login())
                .param("limit", VISITS)
                .query((row, i) -> new VisitId(row.getLong("id")))
                .list();
        return visitCards.of(last, words.show());
    }

    private List<OtherTicket> otherOpen(TicketCard ticket, Agent agent, Words words) {
        var company = ticket.companyId();
        if (company == null) {
            return List.of();
        }
        return seen(jdbc.sql("""
                        select number, subject, state, false as by_hand from desk.ticket
                         where company = :company and state <> 'CLOSED' and state <> 'SOLVED' and number <> :ticket and %s
                         order by company desc, number desc limit :limit
                        """.formatted(READABLE)).param("company", company.value()), ticket, agent, words);
    }

    private List<OtherTicket> linked(TicketCard ticket, Agent agent, Words words) {
        var numbers = links.of(ticket.id());
        if (numbers.isEmpty()) {
            return List.of();
        }
        return seen(
                jdbc.sql("""
                        select number, subject, state,
                               exists (select from desk.ticket_link link
                                        where link.ticket = least(desk.ticket.number, :ticket)
                                          and link.other = greatest(desk.ticket.number, :ticket)) as by_hand
                          from desk.ticket
                         where number = any(:numbers) and number <> :ticket and %s
                         order by number desc limit :limit
                        """.formatted(READABLE))
                        .param("numbers", numbers.stream().map(TicketId::number).toArray(Long[]::new)),
                ticket,
                agent,
                words);
    }

    private List<OtherTicket> seen(StatementSpec others, TicketCard ticket, Agent agent, Words words) {
        return others.param("ticket", ticket.id().number())
                .param("everyTicket", tickets.readsEveryTicket(agent))
                .param("groups", agent.who().groups().toArray(String[]::new))
                .param("login", agent.login())
                .param("limit", OTHERS)
                .query((row, i) -> new OtherTicket(
                        row.getLong("number"),
                        row.getString("subject"),
                        words.said(
                                "state." + State.valueOf(row.getString("state")).code()),
                        row.getBoolean("by_hand")))
                .list();
    }
}
