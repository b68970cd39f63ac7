package org.zayavka.intake;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Inbox;
import org.zayavka.channel.Mailboxes;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.KnownElsewhere;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** One letter to two of our mailboxes is one ticket of which both departments know (complaint 7). */
@Component
class Copies {

    private final Inbox inbox;
    private final IntakeRecordsInDatabase records;
    private final Tickets tickets;
    private final KnownElsewhere known;
    private final Mailboxes mailboxes;
    private final Clock clock;

    Copies(
            Inbox inbox,
            IntakeRecordsInDatabase records,
            Tickets tickets,
            KnownElsewhere known,
            Mailboxes mailboxes,
            Clock clock) {
        this.inbox = inbox;
        this.records = records;
        this.tickets = tickets;
        this.known = known;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    /** The same letter, taken from another mailbox before. One that still waits in the inbox will find this one. */
    Optional<IntakeRecord> original(Letter letter) {
        return records.firstOf(inbox.copiesOf(letter.message().id()));
    }

    /** Tells the ticket of the original; while that one still waits for a person, the copy waits with it. */
    void tell(IntakeRecord original, Letter copy) {
        if (original.ticket() != null) {
            tell(original.ticket(), original.mailbox(), copy.mailbox());
        }
    }

    /** A reviewed letter has found its ticket: its copies follow. */
    void follow(Letter letter, TicketId ticket) {
        var followers = records.copiesOf(letter.message().id());
        followers.forEach(copy ->
                tell(ticket, letter.message().mailbox(), new Mailbox(copy.mailbox(), copy.department(), "", "", "")));
        if (!followers.isEmpty()) {
            records.settleCopies(letter.message().id(), ticket);
        }
    }

    private void tell(TicketId id, EmailAddress first, Mailbox copy) {
        var ticket = tickets.get(id);
        var mailbox = otherDepartments(ticket, first, copy);
        if (known.in(mailbox.department(), ticket)) {
            return;
        }
        ticket.arrivedElsewhere(mailbox.address().value(), mailbox.department(), clock.instant());
        ticket.say(
                NewMessage.remark(clock.instant(), Remarks.cameElsewhereToo(mailbox.address(), mailbox.department())));
        tickets.save(ticket);
    }

    /** Which of two mailboxes belongs to a department that has to be told: the ticket may be with the second one. */
    private Mailbox otherDepartments(Ticket ticket, EmailAddress first, Mailbox copy) {
        return copy.department().equals(ticket.department())
                ? mailboxes
                        .byAddress(first)
                        .filter(mailbox -> !mailbox.department().equals(ticket.department()))
                        .orElse(copy)
                : copy;
    }
}
