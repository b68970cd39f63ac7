package org.zayavka.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.Markdown;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.NewMessage.Fold;
import org.zayavka.ticket.NewMessage.Piece;
import org.zayavka.ticket.QueueStanding;
import org.zayavka.ticket.Queues;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/**
 * Writes to requesters (S1.2, S1.4, S4.5, S5.3): puts the letter into the outbox and into the ticket's conversation, in
 * the caller's transaction.
 */
@Component
public class RequesterLetters {

    private static final String SIGNATURE = "\n—\n";

    private final Tickets tickets;
    private final Customers customers;
    private final Queues queues;
    private final Correspondence correspondence;
    private final AddressBook addresses;
    private final RequesterFacts facts;
    private final LetterTexts texts;
    private final RatingQuestion rating;
    private final LetterLayout layout;
    private final DeskCard desk;
    private final Outbox outbox;
    private final Clock clock;

    RequesterLetters(
            Tickets tickets,
            Customers customers,
            Queues queues,
            Correspondence correspondence,
            AddressBook addresses,
            RequesterFacts facts,
            LetterTexts texts,
            RatingQuestion rating,
            LetterLayout layout,
            DeskCard desk,
            Outbox outbox,
            Clock clock) {
        this.tickets = tickets;
        this.customers = customers;
        this.queues = queues;
        this.correspondence = correspondence;
        this.addresses = addresses;
        this.facts = facts;
        this.texts = texts;
        this.rating = rating;
        this.layout = layout;
        this.desk = desk;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Writes a letter; where nobody can be reached, the conversation says so instead. Of a changed promise a requester
     * is told who was told another one before, once for each change; where a question goes out, within its letter.
     *
     * @param answerUntil how long an asked requester is waited for; absent for other letters
     */
    public void send(TicketId id, Letter letter, @Nullable Instant answerUntil) {
        var ticket = tickets.get(id);
        var news = ticket.promisesOtherwiseThanTold(clock.instant());
        if (letter == Letter.PROMISE_CHANGED && (!news || ticket.asksNext())) {
            return;
        }
        var contract = provenContract(ticket);
        var tellsNews = news && letter.mayTellNewPromise();
        var recipients = addresses.of(ticket, letter, contract, tellsNews);
        if (recipients.nobody()) {
            ticket.say(NewMessage.remark(clock.instant(), Remark.of("not-sent", "letter." + letter.code())));
        } else {
            var standing = letter.tellsPlace() && ticket.reactedAt() == null ? standing(ticket) : null;
            var written = compose(ticket, letter, recipients, contract, answerUntil, standing, tellsNews);
            ticket.say(said(ticket, letter, written));
            remember(ticket, letter, standing);
            if ((letter.tellsPromise() || tellsNews) && ticket.promise() != null) {
                ticket.tellPromise();
            }
        }
        tickets.save(ticket);
    }

    /** Nothing is said of an hour that lies after the promised deadline: the deadline holds, the queue must mend. */
    private @Nullable QueueStanding standing(Ticket ticket) {
        var standing = queues.of(ticket).orElse(null);
        if (standing == null
                || standing.expected() == null
                || standing.expected().isBefore(ticket.promised().solutionDue())) {
            return standing;
        }
        return new QueueStanding(standing.before(), null, standing.startBy());
    }

    /** What was told is a fact of the ticket: whoever watches the queue reads it there. */
    private void remember(Ticket ticket, Letter letter, @Nullable QueueStanding standing) {
        var expected = standing == null ? null : standing.expected();
        if (letter == Letter.QUEUE_MOVED) {
            ticket.tellMovedTime(expected, clock.instant());
        } else if (expected != null) {
            ticket.tellExpectedTime(expected, clock.instant());
        }
    }

    /** A contract that a stranger only named is nobody's business but the agent's. */
    private @Nullable Contract provenContract(Ticket ticket) {
        var requester = ticket.requester();
        if (!requester.identified() || requester.contract() == null) {
            return null;
        }
        return customers.contract(requester.contract()).orElse(null);
    }

    /**
     * A letter, and what of it stands in the conversation: not the links by which its requester rates us, for they are
     * not for those who are rated.
     */
    private record Written(OutgoingMessage message, String said) {}

    private Written compose(
            Ticket ticket,
            Letter letter,
            Recipients recipients,
            @Nullable Contract contract,
            @Nullable Instant answerUntil,
            @Nullable QueueStanding standing,
            boolean tellsNews) {
        var thread = correspondence.of(ticket);
        var language = ticket.requester().language();
        var mailbox = addresses.senderOf(ticket);
        var subject = subject(mailbox, ticket);
        var name = desk.name(mailbox, language);
        var told = facts.of(ticket, tellsNews, thread, contract, answerUntil, standing)
                .line("deskName", name);
        var question =
                letter.asksRating() ? texts.part(RatingQuestion.TEXT, language, rating.ask(ticket.id(), told)) : "";
        var laid = layout.lay(texts.fill(letter.code(), question, language, told), subject, language);
        var message = new OutgoingMessage(
                ticket.id(),
                letter.code(),
                mailbox.address(),
                name,
                recipients.to(),
                recipients.cc(),
                subject,
                laid.text(),
                laid.html(),
                thread.inReplyTo(),
                thread.references(),
                List.of(),
                letter.automatic());
        return new Written(message, question.isEmpty() ? laid.text() : without(question, laid.text()));
    }

    private String without(String question, String text) {
        return text.replace(layout.plain(question) + "\n\n", "");
    }

    static String subject(Mailbox mailbox, Ticket ticket) {
        return "[" + mailbox.prefix() + " #" + ticket.id() + "] " + Markdown.oneLine(ticket.subject());
    }

    private NewMessage said(Ticket ticket, Letter letter, Written written) {
        var message = written.message();
        var id = outbox.put(message);
        var byAgent = !letter.automatic() && !ticket.lastAgent().isEmpty();
        return new NewMessage(
                Direction.OUT,
                byAgent ? ticket.lastAgent() : message.fromName(),
                message.from(),
                clock.instant(),
                message.subject(),
                pieces(written.said()),
                "",
                outbox.messageIdOf(id, message),
                null,
                id,
                List.of(),
                List.of());
    }

    static List<Piece> pieces(String text) {
        int end = text.lastIndexOf(SIGNATURE);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(Fold.OPEN, end < 0 ? text : text.substring(0, end)));
        if (end >= 0) {
            pieces.add(new Piece(Fold.SIGNATURE, text.substring(end + 1)));
        }
        return pieces;
    }
}
