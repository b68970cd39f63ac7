package org.zayavka.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.IncomingMessage;
import org.zayavka.channel.Outbox;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/**
 * Finds the ticket that a letter answers (complaint 6, S5.3): by the signed Message-ID of a letter of ours, then by the
 * number in the subject, then by a letter that came in before. What the sender may do with it is another question.
 */
@Component
class Correlation {

    /** A long discussion carries hundreds; the nearest say it. */
    private static final int MOST_REFERENCES = 50;

    private static final int LONGEST_CHAIN_OF_DUPLICATES = 10;

    private final Outbox outbox;
    private final Tickets tickets;
    private final IntakeRecordsInDatabase records;
    private final SenderRoles roles;

    Correlation(Outbox outbox, Tickets tickets, IntakeRecordsInDatabase records, SenderRoles roles) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.records = records;
        this.roles = roles;
    }

    Answers of(IncomingMessage message, SubjectLine subject, Identification who) {
        var sender = message.from() == null ? null : message.from().address();
        var references = message.references().stream().limit(MOST_REFERENCES).toList();
        return byMessageId(references)
                .map(ticket -> answers(ticket, Proof.MESSAGE_ID, sender, who))
                .or(() -> bySubject(subject).map(ticket -> answers(ticket, Proof.SUBJECT, sender, who)))
                .or(() -> byThread(references).map(ticket -> answers(ticket, Proof.THREAD, sender, who)))
                .orElseGet(() -> Answers.none(roles.withoutTicket(sender, who)));
    }

    private Optional<Ticket> byMessageId(List<String> references) {
        return references.stream()
                .map(outbox::ticketOf)
                .flatMap(Optional::stream)
                .map(tickets::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Ticket> bySubject(SubjectLine subject) {
        return subject.tickets().stream()
                .map(tickets::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Ticket> byThread(List<String> references) {
        return references.isEmpty()
                ? Optional.empty()
                : records.ticketOfLetter(references).flatMap(tickets::find);
    }

    private Answers answers(Ticket found, Proof proof, @Nullable EmailAddress sender, Identification who) {
        var primary = primary(found);
        // Whoever takes part in the duplicate does so in the primary ticket.
        var role = roles.in(found, sender, who);
        if (!role.takesPart() && primary != found) {
            role = roles.in(primary, sender, who);
        }
        var duplicate = primary == found ? null : found.id();
        return new Answers(
                primary.id(), duplicate, found.subject(), primary.state().code(), proof, role);
    }

    private Ticket primary(Ticket found) {
        var ticket = found;
        for (int i = 0; i < LONGEST_CHAIN_OF_DUPLICATES && isClosedDuplicate(ticket); i++) {
            var next = tickets.find(duplicateOf(ticket));
            if (next.isEmpty() || next.get() == found) {
                return found;
            }
            ticket = next.get();
        }
        return ticket;
    }

    /** While an agent only names the primary ticket, the duplicate is still worked on. */
    private static boolean isClosedDuplicate(Ticket ticket) {
        return ticket.state() == State.CLOSED && ticket.duplicateOf() != null;
    }

    private static TicketId duplicateOf(Ticket ticket) {
        return Objects.requireNonNull(ticket.duplicateOf());
    }
}
