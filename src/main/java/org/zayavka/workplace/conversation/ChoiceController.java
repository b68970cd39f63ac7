package org.zayavka.workplace.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.customer.Contact;
import org.zayavka.customer.Customers;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.EmailAddress;
import org.zayavka.ticket.State;
import org.zayavka.workplace.Agent;
import org.zayavka.workplace.AgentTickets;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Colleagues.Colleague;
import org.zayavka.workplace.TicketCard;

/** What an agent can choose from when acting on a ticket. */
@RestController
@RequestMapping("/camunda/api/desk/{engine}/tickets/{number}/choices")
class ChoiceController {

    private static final int CONTACTS = 10;

    private final AgentTickets tickets;
    private final AskedTickets asked;
    private final Colleagues colleagues;
    private final Customers customers;
    private final Mailboxes mailboxes;
    private final DeskSettings desk;
    private final ActionWords words;

    ChoiceController(
            AgentTickets tickets,
            AskedTickets asked,
            Colleagues colleagues,
            Customers customers,
            Mailboxes mailboxes,
            DeskSettings desk,
            ActionWords words) {
        this.tickets = tickets;
        this.asked = asked;
        this.colleagues = colleagues;
        this.customers = customers;
        this.mailboxes = mailboxes;
        this.desk = desk;
        this.words = words;
    }

    /**
     * @param colleagues of the queue where the ticket stands, without its holder
     * @param queues where else it can go; empty while nobody works on it
     * @param contacts whom the requester is likely to be
     */
    record Choices(List<Colleague> colleagues, List<Queue> queues, List<Person> contacts) {}

    /** @param reason whether it asks for a reason */
    record Queue(String id, String name, boolean reason) {}

    record Person(long id, String name, String address) {}

    @GetMapping
    Choices choices(Agent agent, @PathVariable long number) {
        var ticket = tickets.workedOn(agent, number);
        var others = colleagues.inGroup(ticket.inQueue()).stream()
                .filter(colleague -> !colleague.login().equals(ticket.assignee()))
                .toList();
        return new Choices(others, queues(agent, ticket), contacts(ticket));
    }

    private List<Queue> queues(Agent agent, TicketCard ticket) {
        if (ticket.state() != State.WORKING) {
            // It stays where it is until the requester has answered or the solution is confirmed.
            return List.of();
        }
        var ids = new LinkedHashSet<>(List.of("line2", ticket.queue()));
        mailboxes.all().stream().map(Mailbox::department).map(desk::lineOf).forEach(ids::add);
        ids.remove(ticket.inQueue());
        return ids.stream()
                .map(id -> new Queue(id, words.queue(agent, id), !id.equals("line2") && !id.equals(ticket.queue())))
                .toList();
    }

    private List<Person> contacts(TicketCard ticket) {
        var sender = EmailAddress.parse(ticket.address()).orElse(null);
        return customers.candidates(sender, asked.of(ticket.id()).question(), CONTACTS).stream()
                .map(ChoiceController::person)
                .toList();
    }

    private static Person person(Contact contact) {
        return new Person(
                contact.id().value(), contact.name(), contact.address().value());
    }
}
