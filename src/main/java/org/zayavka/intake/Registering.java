package org.zayavka.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.intake.Verdict.Review;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewTicket;
import org.zayavka.ticket.Tickets;

/** Makes a letter a ticket (S4.1): it has its number from here on. */
@Component
class Registering {

    private final Tickets tickets;
    private final Entries entries;
    private final Senders senders;
    private final Mailboxes mailboxes;
    private final Ledger ledger;
    private final Clock clock;

    Registering(Tickets tickets, Entries entries, Senders senders, Mailboxes mailboxes, Ledger ledger, Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.senders = senders;
        this.mailboxes = mailboxes;
        this.ledger = ledger;
        this.clock = clock;
    }

    TicketId register(Letter letter, Verdict verdict) {
        var department = letter.mailbox().department();
        var requester = senders.requester(letter);
        var ticket = tickets.register(new NewTicket(
                letter.subject().ofTicket(requester.language()),
                department,
                answeringMailbox(letter, department),
                requester,
                letter.readable() ? senders.participants(letter) : List.of(),
                letter.declaresUrgency()
                        || letter.readable() && verdict.intent().declaresUrgent(),
                follows(letter),
                !letter.tellsSomething(),
                letter.message().receivedAt(),
                letter.readable() ? entries.of(letter, remarks(letter, verdict)) : entries.ofUnreadable(letter)));
        if (letter.readable() && verdict.intent().callsHead()) {
            ticket.callHead(requester.name(), verdict.intent(), clock.instant());
            tickets.save(ticket);
        }
        note(ticket.id(), verdict.review());
        ledger.enter(letter, verdict, Outcome.REGISTERED, ticket.id());
        return ticket.id();
    }

    /** A letter for another department is answered from that department's mailbox (S5.8). */
    private EmailAddress answeringMailbox(Letter letter, String department) {
        var own = letter.mailbox().address();
        if (isOf(own, department)) {
            return own;
        }
        return mailboxes.all().stream()
                .filter(mailbox -> mailbox.department().equals(department))
                .map(Mailboxes.Mailbox::address)
                .findFirst()
                .orElse(own);
    }

    private boolean isOf(EmailAddress address, String department) {
        return mailboxes
                .byAddress(address)
                .filter(mailbox -> mailbox.department().equals(department))
                .isPresent();
    }

    /** A reply to a closed ticket opens a linked new one (complaint 8); a stranger gets no link to others' tickets. */
    private static @Nullable TicketId follows(Letter letter) {
        var answers = letter.answers();
        var mayKnow = answers.role().takesPart() || answers.role() == SenderRole.CONTACT;
        return answers.state().equals("closed") && mayKnow ? answers.ticket() : null;
    }

    private void note(TicketId id, @Nullable Review review) {
        if (review == null || review.note().isBlank()) {
            return;
        }
        var ticket = tickets.get(id);
        ticket.say(NewMessage.note(review.by(), clock.instant(), review.note()));
        tickets.save(ticket);
    }

    /** Whoever wrote to both departments made no mistake: the other one's mailbox takes the copy. */
    private boolean wroteToIt(Letter letter) {
        var message = letter.message();
        return Stream.concat(message.to().stream(), message.cc().stream())
                .anyMatch(person -> isOf(person.address(), letter.mailbox().department()));
    }

    private List<Remark> remarks(Letter letter, Verdict verdict) {
        var remarks = new ArrayList<Remark>();
        if (verdict.kind().equals("wrongDepartment") && !wroteToIt(letter)) {
            remarks.add(Remarks.handedOver(verdict.reason()));
        }
        if (verdict.review() != null) {
            remarks.add(Remarks.reviewed(verdict.review().by()));
        }
        return remarks;
    }
}
