package org.zayavka.workplace.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.channel.Mailboxes;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Tickets;
import org.zayavka.workplace.conversation.Undos.Action;

/** Who is in copy of a ticket's letters: they hear of it, and what they write belongs to it. */
@Component
class Watching {

    /** As letters and address books write a person: {@code Вася <vasya@example.org>}. */
    private static final Pattern NAMED = Pattern.compile("^[^<>]*<\\s*([^<>]+?)\\s*>$");

    private final Tickets tickets;
    private final Mailboxes mailboxes;
    private final Undos undos;
    private final JdbcClient jdbc;
    private final Clock clock;

    Watching(Tickets tickets, Mailboxes mailboxes, Undos undos, JdbcClient jdbc, Clock clock) {
        this.tickets = tickets;
        this.mailboxes = mailboxes;
        this.undos = undos;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal for what is no address, a mailbox of ours, or of somebody who takes part already */
    @Transactional
    public UUID add(TicketId id, String typed, String by) {
        var address = EmailAddress.parse(NAMED.matcher(typed.strip()).replaceFirst("$1"))
                .filter(it ->
                        mailboxes.byAddress(it).isEmpty() && it.onTheWire().isPresent())
                .orElseThrow(() -> new Refusal(
                        "«" + typed.strip() + "» добавить нельзя: нужен адрес человека латиницей, не наш собственный"
                                + " ящик.",
                        "“" + typed.strip() + "” can't be added: it takes the address of a person in Latin letters,"
                                + " not a mailbox of ours."));
        var ticket = tickets.get(id);
        if (tickets.takesPart(id, address)) {
            throw new Refusal(address + " уже участвует в заявке.", address + " takes part in the ticket already.");
        }
        tickets.addParticipant(id, address);
        ticket.say(NewMessage.remark(by, clock.instant(), Remark.of("watcher-added", address)));
        tickets.save(ticket);
        return undos.keep(by, id, Action.WATCH, "", address.value());
    }

    /** @throws Refusal for an address that is not in copy */
    @Transactional
    public void removeNamed(TicketId id, String typed, String by) {
        var address = EmailAddress.parse(typed)
                .filter(it -> of(id).contains(it.value()))
                .orElseThrow(() -> new Refusal(
                        "«" + typed.strip() + "» и так не в копии заявки.",
                        "“" + typed.strip() + "” is not in copy of the ticket."));
        remove(id, address.value(), by);
    }

    /** The addresses in copy, in alphabetical order. */
    List<String> of(TicketId id) {
        return jdbc.sql("select address from desk.participant where ticket = :ticket order by address")
                .param("ticket", id.number())
                .query(String.class)
                .list();
    }

    void remove(TicketId id, String address, String by) {
        var ticket = tickets.get(id);
        tickets.removeParticipant(id, new EmailAddress(address));
        ticket.say(NewMessage.remark(by, clock.instant(), Remark.of("watcher-removed", address)));
        tickets.save(ticket);
    }
}
