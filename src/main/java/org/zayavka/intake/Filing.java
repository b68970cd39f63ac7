package org.zayavka.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Machine;
import org.zayavka.channel.Outbox;
import org.zayavka.intake.IntakeRecord.Outcome;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Tickets;

/** Keeps what is not worked on: reports of mail servers, automatic answers, letters that wait for a person. */
@Component
class Filing {

    private final Outbox outbox;
    private final Tickets tickets;
    private final Entries entries;
    private final Ledger ledger;
    private final Clock clock;

    Filing(Outbox outbox, Tickets tickets, Entries entries, Ledger ledger, Clock clock) {
        this.outbox = outbox;
        this.tickets = tickets;
        this.entries = entries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The report joins the ticket of our letter; that it did not arrive is told by the outbox. */
    void markUndeliverable(Letter letter, Verdict verdict) {
        var bounce = letter.message().bounce();
        var ticket = (bounce == null ? Optional.<TicketId>empty() : outbox.bounced(bounce))
                .filter(id -> tickets.find(id).isPresent())
                .or(() -> Optional.ofNullable(ticketOf(letter)));
        ticket.ifPresent(id -> join(id, letter, verdict));
        ledger.enter(letter, verdict, Outcome.UNDELIVERABLE, ticket.orElse(null));
    }

    void file(Letter letter, Verdict verdict) {
        // A person's "only keep it" keeps a letter out of the conversation.
        var joins = letter.message().machine() != Machine.NONE && verdict.review() == null;
        var ticket = joins ? ticketOf(letter) : null;
        if (ticket != null) {
            join(ticket, letter, verdict);
        }
        ledger.enter(letter, verdict, Outcome.FILED, ticket);
    }

    /** A number in the subject lets no stranger's machine into a conversation. */
    private static @Nullable TicketId ticketOf(Letter letter) {
        var answers = letter.answers();
        var reportOnOurs = letter.message().bounce() != null && answers.proof() == Proof.MESSAGE_ID;
        return answers.role().takesPart() || reportOnOurs ? answers.ticket() : null;
    }

    void hold(Letter letter, Verdict verdict) {
        var id = letter.answers().ticket();
        if (id != null) {
            var ticket = tickets.get(id);
            ticket.holdLetter(Senders.name(letter), verdict.reason(), clock.instant());
            tickets.save(ticket);
        }
        ledger.enter(letter, verdict, Outcome.HELD, null);
    }

    private void join(TicketId id, Letter letter, Verdict verdict) {
        var ticket = tickets.get(id);
        ticket.fileMachineMail(entries.of(letter, List.of(Remarks.MACHINE_MAIL)), verdict.reason(), clock.instant());
        tickets.save(ticket);
    }
}
