package org.zayavka.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingFile;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.AttachedFile;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/**
 * Sends what an agent writes to the requester in their own words while the ticket stays where it is (S4.5): into the
 * outbox and into the ticket's conversation, in the caller's transaction.
 */
@Component
public class AgentLetters {

    /** As the outbox and the pages name it. */
    private static final String CODE = "reply";

    private final Tickets tickets;
    private final Correspondence correspondence;
    private final AddressBook addresses;
    private final Mailboxes mailboxes;
    private final AgentLetterText texts;
    private final DeskCard desk;
    private final Outbox outbox;
    private final Clock clock;

    AgentLetters(
            Tickets tickets,
            Correspondence correspondence,
            AddressBook addresses,
            Mailboxes mailboxes,
            AgentLetterText texts,
            DeskCard desk,
            Outbox outbox,
            Clock clock) {
        this.tickets = tickets;
        this.correspondence = correspondence;
        this.addresses = addresses;
        this.mailboxes = mailboxes;
        this.texts = texts;
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who is in copy unless the agent says otherwise: whoever takes part besides the requester. */
    public List<EmailAddress> usualCopies(TicketId ticket, String requester) {
        return addresses.people(correspondence.watchers(ticket)).stream()
                .filter(address -> !address.value().equals(requester))
                .toList();
    }

    /**
     * Writes to the requester of an open or solved ticket; who is put in copy takes part from now on.
     *
     * @param by login of the agent
     * @param text plain, as the agent wrote it
     * @param cc absent: whoever takes part
     * @throws Refusal for a closed ticket, for addresses that can't be written to, or when there is nobody to write to
     */
    public void send(TicketId id, String by, String text, @Nullable List<EmailAddress> cc, List<AttachedFile> files) {
        var ticket = tickets.get(id);
        ticket.refuseLettersWhenClosed();
        var recipients = recipients(ticket, cc);
        var mailbox = addresses.senderOf(ticket);
        var laid = texts.lay(ticket, mailbox, by, text, correspondence.lastLetter(id));
        var message = compose(ticket, mailbox, recipients, laid, files);
        var sent = outbox.put(message);
        ticket.reply(
                new NewMessage(
                        Direction.OUT,
                        by,
                        message.from(),
                        clock.instant(),
                        message.subject(),
                        laid.pieces(),
                        "",
                        outbox.messageIdOf(sent, message),
                        null,
                        sent,
                        files,
                        remarks(recipients)),
                by);
        recipients.cc().forEach(address -> tickets.addParticipant(id, address));
        tickets.save(ticket);
    }

    private Recipients recipients(Ticket ticket, @Nullable List<EmailAddress> asked) {
        var requester = ticket.requester().address();
        var copies = new ArrayList<>(
                asked == null ? usualCopies(ticket.id(), requester == null ? "" : requester.value()) : checked(asked));
        if (requester != null && !addresses.people(List.of(requester)).isEmpty()) {
            copies.remove(requester);
            return new Recipients(List.of(requester), List.copyOf(copies));
        }
        if (copies.isEmpty()) {
            throw nobody(ticket);
        }
        return new Recipients(List.of(copies.get(0)), List.copyOf(copies.subList(1, copies.size())));
    }

    /** What the agent typed is never left out in silence. */
    private List<EmailAddress> checked(List<EmailAddress> asked) {
        for (var address : asked) {
            if (mailboxes.byAddress(address).isPresent()) {
                throw new Refusal(
                        address + " — наш собственный ящик: письмо вернулось бы в эту же заявку. Уберите его из копии.",
                        address + " is a mailbox of ours: the letter would come back to this ticket. Take it out of the"
                                + " copy.");
            }
        }
        var people = addresses.people(asked);
        asked.stream().filter(address -> !people.contains(address)).findFirst().ifPresent(machine -> {
            throw new Refusal(
                    machine + " — адрес программы, писем там никто не читает. Уберите его из копии.",
                    machine + " is the address of a program, nobody reads letters there. Take it out of the copy.");
        });
        return people;
    }

    private static Refusal nobody(Ticket ticket) {
        return new Refusal(
                "У заявителя заявки № " + ticket.id()
                        + " нет адреса, на который можно писать. Добавьте адрес в копию или"
                        + " свяжитесь иначе и оставьте заметку.",
                "The requester of ticket no. " + ticket.id() + " has no address to write to. Add an address in copy, or"
                        + " get in touch another way and leave a note.");
    }

    private OutgoingMessage compose(
            Ticket ticket,
            Mailbox mailbox,
            Recipients recipients,
            AgentLetterText.Laid laid,
            List<AttachedFile> files) {
        var thread = correspondence.of(ticket);
        return new OutgoingMessage(
                ticket.id(),
                CODE,
                mailbox.address(),
                desk.name(mailbox, ticket.requester().language()),
                recipients.to(),
                recipients.cc(),
                RequesterLetters.subject(mailbox, ticket),
                laid.text(),
                laid.html(),
                thread.inReplyTo(),
                thread.references(),
                files.stream()
                        .map(file -> new OutgoingFile(file.name(), file.type(), file.file()))
                        .toList(),
                false);
    }

    /** The conversation says who else has it: a message has one address only. */
    private static List<Remark> remarks(Recipients recipients) {
        return recipients.cc().isEmpty()
                ? List.of()
                : List.of(Remark.of(
                        "in-copy",
                        String.join(
                                ", ",
                                recipients.cc().stream()
                                        .map(EmailAddress::value)
                                        .toList())));
    }
}
