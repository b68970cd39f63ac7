package org.zayavka.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Acts;
import org.zayavka.channel.Outbox;
import org.zayavka.channel.OutgoingFile;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.notification.VisitLetter.Appointment;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.FileId;
import org.zayavka.shared.Files;
import org.zayavka.shared.Markdown;
import org.zayavka.shared.Remark;
import org.zayavka.ticket.AttachedFile;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewMessage.Direction;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;

/**
 * Writes about a field visit to the requester and to whoever is responsible there (S3.3–S3.6): puts the letter, with
 * the appointment or the act, into the outbox and into the ticket's conversation, in the caller's transaction.
 */
@Component
public class VisitLetters {

    private final Tickets tickets;
    private final Visits visits;
    private final Acts acts;
    private final Correspondence correspondence;
    private final AddressBook addresses;
    private final VisitLetterFacts facts;
    private final LetterTexts texts;
    private final LetterLayout layout;
    private final DeskCard desk;
    private final Files files;
    private final Outbox outbox;
    private final Clock clock;

    VisitLetters(
            Tickets tickets,
            Visits visits,
            Acts acts,
            Correspondence correspondence,
            AddressBook addresses,
            VisitLetterFacts facts,
            LetterTexts texts,
            LetterLayout layout,
            DeskCard desk,
            Files files,
            Outbox outbox,
            Clock clock) {
        this.tickets = tickets;
        this.visits = visits;
        this.acts = acts;
        this.correspondence = correspondence;
        this.addresses = addresses;
        this.facts = facts;
        this.texts = texts;
        this.layout = layout;
        this.desk = desk;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Writes a letter; where nobody can be reached, the conversation says so instead. */
    public void send(VisitId id, VisitLetter letter) {
        var visit = visits.get(id);
        var ticket = tickets.get(visit.ticket());
        var recipients = recipients(ticket, visit);
        if (recipients.isEmpty()) {
            ticket.say(NewMessage.remark(clock.instant(), Remark.of("not-sent", "letter." + letter.code())));
        } else {
            // Who answers such a letter takes part: their words must not be held as a stranger's.
            recipients.forEach(address -> tickets.addParticipant(ticket.id(), address));
            var attached = attached(ticket, visit, letter, recipients);
            var message = compose(ticket, visit, letter, recipients, attached);
            ticket.say(said(message, letter, attached));
        }
        tickets.save(ticket);
    }

    private List<EmailAddress> recipients(Ticket ticket, Visit visit) {
        return addresses.people(
                Stream.of(ticket.requester().address(), visit.responsible().address())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private OutgoingMessage compose(
            Ticket ticket,
            Visit visit,
            VisitLetter letter,
            List<EmailAddress> recipients,
            List<AttachedFile> attached) {
        var language = ticket.requester().language();
        var mailbox = addresses.senderOf(ticket);
        var name = desk.name(mailbox, language);
        var thread = correspondence.of(ticket);
        var subject = RequesterLetters.subject(mailbox, ticket);
        var told = facts.of(ticket, visit, letter, recipients.size() == 1).line("deskName", name);
        var laid = layout.lay(texts.fill(letter.code(), language, told), subject, language);
        return new OutgoingMessage(
                ticket.id(),
                letter.code(),
                mailbox.address(),
                name,
                recipients,
                List.of(),
                subject,
                laid.text(),
                laid.html(),
                thread.inReplyTo(),
                thread.references(),
                attached.stream()
                        .map(file -> new OutgoingFile(file.name(), file.type(), file.file()))
                        .toList(),
                true);
    }

    private List<AttachedFile> attached(Ticket ticket, Visit visit, VisitLetter letter, List<EmailAddress> recipients) {
        var attached = new ArrayList<AttachedFile>();
        if (letter.appointment() != Appointment.NONE && visit.start() != null) {
            attached.add(appointment(ticket, visit, letter, recipients));
        }
        if (letter == VisitLetter.ACT) {
            acts.paper(visit.id()).flatMap(this::paper).ifPresent(attached::add);
        }
        return attached;
    }

    private AttachedFile appointment(Ticket ticket, Visit visit, VisitLetter letter, List<EmailAddress> recipients) {
        var language = ticket.requester().language();
        var mailbox = addresses.senderOf(ticket);
        var number = "[" + mailbox.prefix() + " #" + ticket.id() + "] ";
        var told = new VisitCalendar.Told(
                number + language.say("Выезд инженера: ", "Engineer's visit: ") + Markdown.oneLine(ticket.subject()),
                language.say("Перенести или отменить: ", "Move or cancel: ") + facts.link(visit),
                mailbox.address(),
                desk.name(mailbox, language),
                recipients);
        var bytes = VisitCalendar.write(visit, letter.appointment(), told, clock.instant());
        var type = "text/calendar; method=" + letter.appointment();
        return new AttachedFile("visit.ics", type, bytes.length, files.keep(bytes), "");
    }

    private java.util.Optional<AttachedFile> paper(FileId pdf) {
        return files.load(pdf).map(bytes -> new AttachedFile("act.pdf", "application/pdf", bytes.length, pdf, ""));
    }

    private NewMessage said(OutgoingMessage message, VisitLetter letter, List<AttachedFile> attached) {
        var id = letter.mayWait() ? outbox.put(message) : outbox.putAtOnce(message);
        return new NewMessage(
                Direction.OUT,
                message.fromName(),
                message.from(),
                clock.instant(),
                message.subject(),
                RequesterLetters.pieces(message.text()),
                "",
                outbox.messageIdOf(id, message),
                null,
                id,
                attached,
                List.of());
    }
}
