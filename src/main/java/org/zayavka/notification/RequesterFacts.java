package org.zayavka.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Identification;
import org.zayavka.shared.DeskChoices;
import org.zayavka.shared.Language;
import org.zayavka.sla.Calendars;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Promise;
import org.zayavka.ticket.QueueStanding;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.ToldPromise;

/** What the letters to a requester can say: in the requester's language, hours in the requester's zone. */
@Component
class RequesterFacts {

    private final DeskCard desk;
    private final Correspondence correspondence;
    private final Calendars calendars;
    private final Moments moments;
    private final DeskChoices choices;
    private final Clock clock;

    RequesterFacts(
            DeskCard desk,
            Correspondence correspondence,
            Calendars calendars,
            Moments moments,
            DeskChoices choices,
            Clock clock) {
        this.desk = desk;
        this.correspondence = correspondence;
        this.calendars = calendars;
        this.moments = moments;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * @param tellsNews whether the letter tells a promise that is another one than was told before
     * @param contract absent unless it is proven to be the requester's
     * @param answerUntil how long an asked requester is waited for
     * @param standing where the ticket stands in its queue; absent for letters that don't tell
     */
    LetterFacts of(
            Ticket ticket,
            boolean tellsNews,
            LetterThread thread,
            @Nullable Contract contract,
            @Nullable Instant answerUntil,
            @Nullable QueueStanding standing) {
        var facts = request(ticket, thread);
        var requester = ticket.requester();
        facts.line("contract", contract == null ? "" : contract.number())
                .line("until", answerUntil == null ? "" : until(ticket, answerUntil))
                .text("question", ticket.question())
                .line(
                        "duplicateOf",
                        ticket.duplicateOf() == null ? "" : ticket.duplicateOf().toString())
                .flag("identified", requester.identified())
                .flag("contractNamed", requester.identifiedBy() == Identification.How.CONTRACT_NAMED)
                .line("company", requester.identified() ? requester.companyName() : "")
                .line("requester", requester.identified() ? requester.name() : "");
        if (ticket.promise() != null) {
            promise(facts, ticket, ticket.promise());
        }
        if (ticket.solution() != null) {
            facts.text("solution", ticket.solution().text())
                    .line("closesAt", until(ticket, ticket.solution().closesAt()))
                    .flag("byPhone", correspondence.isSolvedByPhone(ticket));
        }
        if (standing != null) {
            place(facts, ticket, standing);
        }
        if (tellsNews && ticket.told() != null) {
            changes(facts, ticket, ticket.told());
        }
        return facts;
    }

    /** What the requester was told before, where it is something else now. */
    private void changes(LetterFacts facts, Ticket ticket, ToldPromise told) {
        var promise = ticket.promised();
        var now = clock.instant();
        var solution = told.differsInSolution(promise) && promise.solutionDue().isAfter(now);
        var reaction = ticket.beginsOtherwiseThanTold() && promise.reactionDue().isAfter(now);
        facts.line("earlier", solution ? moment(ticket, told.solutionDue()) : "")
                .flag(
                        "madeUrgent",
                        ticket.becameUrgent() && promise.solutionDue().isBefore(told.solutionDue()))
                .flag("planChanged", ticket.planChanged())
                .line("start", reaction ? until(ticket, promise.reactionDue()) : "")
                .line("startBefore", reaction ? until(ticket, told.reactionDue()) : "");
    }

    /** What an agent's own letter needs: the requester's name, the desk's hours and phone. */
    LetterFacts letter(Ticket ticket) {
        return new LetterFacts()
                .line("number", ticket.id().toString())
                .line("subject", ticket.subject())
                .line("name", Salutation.of(ticket.requester().name()))
                .line("deskHours", hours(ticket, calendar(ticket)))
                .line("deskPhone", desk.phone());
    }

    private LetterFacts request(Ticket ticket, LetterThread thread) {
        var wording = wording(ticket);
        return letter(ticket)
                .lines("quote", thread.quote())
                .line("priority", wording.priority(ticket.priority()))
                .flag("urgent", ticket.declaredUrgent())
                .flag("waiting", ticket.state() == State.WAITING)
                .flag("unreadable", ticket.quarantine() && correspondence.isDamaged(ticket))
                .flag("filesRefused", filesRefused(ticket))
                .line(
                        "follows",
                        ticket.follows() == null ? "" : ticket.follows().toString());
    }

    /** Only who sent files has to hear that nobody looks at them (S2.5). */
    private static boolean filesRefused(Ticket ticket) {
        return ticket.messages().stream()
                .flatMap(message -> message.remarks().stream())
                .anyMatch(remark -> remark.code().equals("files-refused"));
    }

    /** What has passed is promised to nobody. */
    private void promise(LetterFacts facts, Ticket ticket, Promise promise) {
        var now = clock.instant();
        facts.line("deadline", promise.solutionDue().isAfter(now) ? until(ticket, promise.solutionDue()) : "")
                .line("hours", hours(ticket, promise.level().calendar()));
        // Whoever has been taken care of needs no promise of a start.
        if (ticket.reactedAt() == null
                && promise.reactionDue().isAfter(now)
                && promise.reactionDue().isBefore(promise.solutionDue())) {
            facts.line("reaction", until(ticket, promise.reactionDue()));
        }
    }

    private void place(LetterFacts facts, Ticket ticket, QueueStanding standing) {
        int before = standing.before();
        facts.flag("first", standing.isFirst()).flag("many", standing.isFarBack());
        if (!standing.isFirst() && !standing.isFarBack()) {
            facts.line("before", wording(ticket).tickets(before));
        }
        if (standing.expected() != null) {
            facts.line(
                    "expected",
                    moments.formatHour(standing.expected(), zone(ticket), language(ticket), zoneGuessed(ticket)));
        }
    }

    /** The hours below a letter are those of the promise in it; without a promise the usual ones. */
    private String calendar(Ticket ticket) {
        var promise = ticket.promise();
        return promise == null
                ? choices.calendarOf(ticket.department())
                : promise.level().calendar();
    }

    private String hours(Ticket ticket, String calendar) {
        return wording(ticket).hours(calendars.calendar(calendar), zone(ticket), clock.instant());
    }

    private String moment(Ticket ticket, Instant at) {
        return moments.format(at, zone(ticket), language(ticket), zoneGuessed(ticket));
    }

    private String until(Ticket ticket, Instant at) {
        return moments.formatUntil(at, zone(ticket), language(ticket), zoneGuessed(ticket));
    }

    /** Of a reader who is no contact of ours nobody knows the zone. */
    private static boolean zoneGuessed(Ticket ticket) {
        return ticket.requester().contact() == null;
    }

    private static ZoneId zone(Ticket ticket) {
        return ticket.requester().zone();
    }

    private static Language language(Ticket ticket) {
        return ticket.requester().language();
    }

    private static Wording wording(Ticket ticket) {
        return new Wording(language(ticket));
    }
}
