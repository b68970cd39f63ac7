package org.zayavka.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.intake.Verdict.Review;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Intent;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.TicketReaders;
import org.zayavka.ticket.Tickets;

/** Adds a letter to the ticket that it answers, or to which a person wants it added. */
@Component
class Appending {

    private final Tickets tickets;
    private final Entries entries;
    private final Senders senders;
    private final SenderRoles roles;
    private final ObjectProvider<TicketReaders> readers;
    private final Ledger ledger;
    private final Clock clock;

    Appending(
            Tickets tickets,
            Entries entries,
            Senders senders,
            SenderRoles roles,
            ObjectProvider<TicketReaders> readers,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.entries = entries;
        this.senders = senders;
        this.roles = roles;
        this.readers = readers;
        this.ledger = ledger;
        this.clock = clock;
    }

    TicketId append(Letter letter, Verdict verdict) {
        var ticket = target(letter, verdict.review());
        var entry = entries.of(letter, remarks(letter, verdict));
        if (letter.answers().role() == SenderRole.AGENT && verdict.review() == null) {
            // One of us adds something: that neither reopens nor answers for the requester.
            ticket.say(entry);
        } else {
            receive(ticket, letter, entry, verdict.intent());
        }
        if (ticket.state() != State.CLOSED) {
            listen(ticket, letter);
        }
        note(ticket, verdict.review());
        tickets.save(ticket);
        ledger.enter(letter, verdict, Outcome.APPENDED, ticket.id());
        return ticket.id();
    }

    /** Whoever asked in a duplicate is one of others in the primary ticket. */
    private void receive(Ticket ticket, Letter letter, NewMessage entry, Intent intent) {
        if (roles.isRequester(ticket, letter.sender(), letter.who())) {
            ticket.receive(entry, intent, clock.instant());
        } else {
            ticket.receiveOfParticipant(entry, intent, clock.instant());
        }
    }

    private Ticket target(Letter letter, @Nullable Review review) {
        if (review == null) {
            return tickets.get(answered(letter));
        }
        var id = review.ticket() == null ? answered(letter) : review.ticket();
        var ticket = tickets.find(id)
                .filter(found -> id.equals(letter.answers().ticket()) || mayRead(review.by(), id))
                .orElseThrow(() -> new Refusal(
                        "Заявки № " + id + " нет. Проверьте номер или заведите новую заявку.",
                        "There is no ticket no. " + id + ". Check the number or open a new ticket."));
        if (ticket.state() == State.CLOSED) {
            throw new Refusal(
                    "Заявка № " + id + " закрыта. Заведите по письму новую заявку или укажите открытую.",
                    "Ticket no. " + id + " is closed. Open a new one from the letter or give one that is open.");
        }
        return ticket;
    }

    /** A ticket of others is no ticket to whoever types its number. */
    private boolean mayRead(String login, TicketId ticket) {
        return readers.stream().allMatch(rule -> rule.mayRead(login, ticket));
    }

    private static TicketId answered(Letter letter) {
        var ticket = letter.answers().ticket();
        if (ticket == null) {
            throw new Refusal(
                    "Укажите номер заявки, к которой добавить письмо.",
                    "Give the number of the ticket that the letter is to be added to.");
        }
        return ticket;
    }

    /** Whoever may add to a ticket may go on doing so, and so may those whom they put in copy. */
    private void listen(Ticket ticket, Letter letter) {
        var sender = letter.sender();
        var role = letter.answers().role();
        if (sender != null && role != SenderRole.REQUESTER && role != SenderRole.AGENT) {
            tickets.addParticipant(ticket.id(), sender);
        } else if (sender != null
                && letter.answers().duplicate() != null
                && !sender.equals(ticket.requester().address())) {
            tickets.addParticipant(ticket.id(), sender);
        }
        senders.participants(letter).stream()
                .filter(address -> !address.equals(ticket.requester().address()))
                .forEach(address -> tickets.addParticipant(ticket.id(), address));
    }

    private void note(Ticket ticket, @Nullable Review review) {
        if (review != null && !review.note().isBlank()) {
            ticket.say(NewMessage.note(review.by(), clock.instant(), review.note()));
        }
    }

    private static List<Remark> remarks(Letter letter, Verdict verdict) {
        var review = verdict.review();
        var remarks = new ArrayList<Remark>();
        if (verdict.intent() == Intent.NEW_QUESTION) {
            remarks.add(Remarks.NEW_QUESTION);
        }
        switch (letter.answers().proof()) {
            case MESSAGE_ID -> remarks.add(Remarks.FOUND_BY_MESSAGE_ID);
            case SUBJECT -> remarks.add(Remarks.FOUND_BY_SUBJECT);
            case THREAD -> remarks.add(Remarks.FOUND_BY_THREAD);
            case NONE -> {}
        }
        var duplicate = letter.answers().duplicate();
        if (duplicate != null) {
            remarks.add(Remarks.fromDuplicate(duplicate));
        }
        if (review != null) {
            remarks.add(Remarks.reviewed(review.by()));
        }
        return remarks;
    }
}
