package org.zayavka.ticket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;

/** Splits a letter that asks something new off into a ticket of its own (S5.4). */
@Component
public class Splitting {

    private final Tickets tickets;
    private final Conversation conversation;
    private final Writers writers;
    private final Clock clock;

    Splitting(Tickets tickets, Conversation conversation, Writers writers, Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.writers = writers;
        this.clock = clock;
    }

    /**
     * Opens a new ticket from a letter, for whoever wrote it; the letter stays in the old one too.
     *
     * @param message the letter's entry in the conversation
     * @throws org.zayavka.shared.Refusal when the ticket has no such incoming letter
     */
    @Transactional
    public TicketId splitOff(TicketId from, long message, String by) {
        var ticket = tickets.get(from);
        var letter = conversation.letter(from, message).orElseThrow(() -> unknownLetter(from));
        var fresh = tickets.register(new NewTicket(
                subject(letter, ticket),
                ticket.department(),
                ticket.mailbox(),
                writers.of(letter, ticket),
                List.of(),
                false,
                from,
                false,
                letter.at(),
                marked(letter, from)));
        ticket.splitOff(fresh.id(), by, clock.instant());
        tickets.save(ticket);
        return fresh.id();
    }

    private static Refusal unknownLetter(TicketId ticket) {
        return new Refusal(
                "В заявке № " + ticket + " нет такого входящего письма. Обновите страницу.",
                "Ticket no. " + ticket + " has no such incoming letter. Reload the page.");
    }

    /** A reply's subject is the old ticket's; what it asks now stands in its first line. */
    private static String subject(NewMessage letter, Ticket ticket) {
        return letter.pieces().stream()
                .filter(piece -> piece.fold() == NewMessage.Fold.OPEN)
                .flatMap(piece -> piece.text().lines())
                .map(String::strip)
                .filter(line -> line.length() > 12)
                .findFirst()
                .map(line -> line.length() > 100 ? line.substring(0, 99) + "…" : line)
                .orElse(ticket.subject());
    }

    private static NewMessage marked(NewMessage letter, TicketId from) {
        var remarks = new ArrayList<>(letter.remarks());
        remarks.add(Remark.of("split-off", from));
        return new NewMessage(
                letter.direction(),
                letter.author(),
                letter.address(),
                letter.at(),
                letter.subject(),
                letter.pieces(),
                letter.html(),
                letter.messageId(),
                letter.inbox(),
                null,
                letter.files(),
                List.copyOf(remarks));
    }
}
