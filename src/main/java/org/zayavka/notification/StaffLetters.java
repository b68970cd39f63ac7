package org.zayavka.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zayavka.channel.Mailboxes.Mailbox;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Markdown;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.HeadCalled;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.QualityAnswered;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;

/** Writes to the desk's own people (S2.6), in the desk's language and hours, with a link to the ticket. */
@Component
public class StaffLetters {

    private static final Logger LOG = LoggerFactory.getLogger(StaffLetters.class);

    private final Tickets tickets;
    private final Correspondence correspondence;
    private final Colleagues colleagues;
    private final AddressBook addresses;
    private final LetterTexts texts;
    private final LetterLayout layout;
    private final DeskCard desk;
    private final Moments moments;
    private final Outbox outbox;

    StaffLetters(
            Tickets tickets,
            Correspondence correspondence,
            Colleagues colleagues,
            AddressBook addresses,
            LetterTexts texts,
            LetterLayout layout,
            DeskCard desk,
            Moments moments,
            Outbox outbox) {
        this.tickets = tickets;
        this.correspondence = correspondence;
        this.colleagues = colleagues;
        this.addresses = addresses;
        this.texts = texts;
        this.layout = layout;
        this.desk = desk;
        this.moments = moments;
        this.outbox = outbox;
    }

    /** Writes to those of the addresses that are people's; to nobody when there are none. */
    public void send(TicketId id, StaffLetter letter, Collection<EmailAddress> staff) {
        send(id, letter, staff, letter == StaffLetter.REQUESTER_ADDED);
    }

    /** @param mayBeUnread whether it is all right that there is nobody to write to */
    public void send(TicketId id, StaffLetter letter, Collection<EmailAddress> staff, boolean mayBeUnread) {
        var to = addresses.people(staff);
        if (!to.isEmpty()) {
            outbox.putForStaff(compose(tickets.get(id), letter, to));
        } else if (!mayBeUnread) {
            LOG.warn(
                    "Ticket {}: the letter {} was sent to nobody. Give the staff their addresses in Camunda Admin.",
                    id,
                    letter.code());
        }
    }

    private OutgoingMessage compose(Ticket ticket, StaffLetter letter, List<EmailAddress> to) {
        var mailbox = addresses.senderOf(ticket);
        var title = letter.title(new Wording(desk.language()));
        var subject =
                "[%s #%s] %s: %s".formatted(mailbox.prefix(), ticket.id(), title, Markdown.oneLine(ticket.subject()));
        var laid = layout.lay(
                texts.fill(letter.code(), desk.language(), facts(ticket, mailbox)), subject, desk.language());
        return new OutgoingMessage(
                ticket.id(),
                letter.code(),
                mailbox.address(),
                desk.name(mailbox, desk.language()),
                to,
                List.of(),
                subject,
                laid.text(),
                laid.html(),
                null,
                List.of(),
                List.of(),
                true);
    }

    private LetterFacts facts(Ticket ticket, Mailbox mailbox) {
        var wording = new Wording(desk.language());
        return new LetterFacts()
                .line("number", ticket.id().toString())
                .line("subject", ticket.subject())
                .line("company", ticket.requester().companyName())
                .line("requester", ticket.requester().name())
                .line(
                        "requesterAddress",
                        ticket.requester().address() == null
                                ? ""
                                : ticket.requester().address().value())
                .line("priority", wording.priority(ticket.priority()))
                .line(
                        "deadline",
                        ticket.promise() == null ? "" : until(ticket.promised().solutionDue()))
                .line(
                        "reaction",
                        ticket.promise() == null ? "" : until(ticket.promised().reactionDue()))
                .lines("reason", noteOfNow(ticket))
                .line("caller", caller(ticket))
                .line("score", score(ticket))
                .flag("byPhone", ticket.answeredNow().isPresent())
                .line("recommends", recommends(ticket))
                .line("ratedAgent", ratedAgent(ticket))
                .lines("ratedWords", ticket.ratedWordsNow())
                .lines("quote", correspondence.of(ticket).latest())
                .line("agent", ticket.lastAgent())
                .line("department", wording.department(ticket.department()))
                .link("link", desk.link(ticket.id()))
                .line("deskName", desk.name(mailbox, desk.language()));
    }

    /** What it has just been rated with; empty when it was not. */
    private static String score(Ticket ticket) {
        var score = ticket.ratedNow();
        return score.isPresent() ? Integer.toString(score.getAsInt()) : "";
    }

    /** Whether they would recommend us, as they said on the phone just now; empty when they did not say. */
    private static String recommends(Ticket ticket) {
        return ticket.answeredNow()
                .map(QualityAnswered::recommends)
                .map(String::valueOf)
                .orElse("");
    }

    private String ratedAgent(Ticket ticket) {
        var agent = ticket.lastAgent();
        return ticket.ratedNow().isEmpty() || agent.isEmpty() ? "" : colleagues.name(agent);
    }

    /** Which of us calls the head in this very step; empty when a letter does. */
    private String caller(Ticket ticket) {
        return ticket.headCall()
                .filter(HeadCalled::byOneOfUs)
                .map(call -> colleagues.name(call.author()))
                .orElse("");
    }

    /** What one of us has just noted in this very step: the words with which the head is called. */
    private static String noteOfNow(Ticket ticket) {
        return ticket.messages().stream()
                .filter(message -> message.direction() == NewMessage.Direction.NOTE)
                .reduce((earlier, later) -> later)
                .map(note -> note.pieces().stream().map(NewMessage.Piece::text).collect(Collectors.joining("\n")))
                .orElse("");
    }

    private String until(Instant at) {
        return moments.formatUntil(at, moments.desk(), desk.language());
    }
}
