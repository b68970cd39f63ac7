package org.zayavka.workplace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.call.PhoneCall;
import org.zayavka.call.PhoneCalls;
import org.zayavka.channel.Delivery;
import org.zayavka.channel.Outbox;
import org.zayavka.engine.DecisionTrace;
import org.zayavka.engine.DecisionTraces;
import org.zayavka.intake.IntakeRecords;
import org.zayavka.intake.LetterKey;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.Visit;
import org.zayavka.visit.Visits;

/** Everything that is known of a ticket, for a paper: thread, calls, visits, decisions, timings. */
@Component
public class TicketDossier {

    private static final int ENTRIES = 1000;
    private static final int DECISIONS = 200;

    private final TicketCards tickets;
    private final Calculations calculations;
    private final ConversationReader conversation;
    private final TicketEvents events;
    private final DecisionTraces decisions;
    private final IntakeRecords intake;
    private final Outbox outbox;
    private final PhoneCalls calls;
    private final Visits visits;
    private final VisitCards visitCards;
    private final Acts acts;

    TicketDossier(
            TicketCards tickets,
            Calculations calculations,
            ConversationReader conversation,
            TicketEvents events,
            DecisionTraces decisions,
            IntakeRecords intake,
            Outbox outbox,
            PhoneCalls calls,
            Visits visits,
            VisitCards visitCards,
            Acts acts) {
        this.tickets = tickets;
        this.calculations = calculations;
        this.conversation = conversation;
        this.events = events;
        this.decisions = decisions;
        this.intake = intake;
        this.outbox = outbox;
        this.calls = calls;
        this.visits = visits;
        this.visitCards = visitCards;
        this.acts = acts;
    }

    /**
     * @param calculation how the deadlines were counted, as text; empty when nothing was promised
     * @param letters the oldest first
     * @param deliveries of the letters that went out, by the number of the letter
     * @param decisions the oldest first, those on its letters too
     */
    public record Dossier(
            TicketCard ticket,
            String calculation,
            List<ConversationEntry> letters,
            Map<Long, Delivery> deliveries,
            List<TicketEvents.Entry> events,
            List<DecisionTrace> decisions,
            List<PhoneCall> calls,
            List<Visited> visits) {}

    /**
     * @param where it stands, in words
     * @param act absent while there is none
     */
    public record Visited(Visit visit, String where, Optional<Act> act) {}

    /** Empty when there is no such ticket (any more). */
    public Optional<Dossier> of(TicketId id, DeskWords words) {
        return tickets.find(id)
                .map(ticket -> new Dossier(
                        ticket,
                        calculations.of(ticket, words),
                        conversation.last(id, ENTRIES),
                        deliveries(id),
                        events.of(id),
                        decisions(id),
                        calls.ofTicket(id),
                        visits.ofTicket(id).stream()
                                .map(visit -> visited(visit, words))
                                .toList()));
    }

    public Visited visited(Visit visit, DeskWords words) {
        return new Visited(visit, visitCards.where(visit, words), acts.find(visit.id()));
    }

    private Map<Long, Delivery> deliveries(TicketId id) {
        return outbox.ofTicket(id).stream()
                .collect(Collectors.toMap(delivery -> delivery.id().value(), Function.identity()));
    }

    private List<DecisionTrace> decisions(TicketId id) {
        var letters = intake.ofTicket(id).stream().map(letter -> LetterKey.of(letter.inbox()));
        var all = new ArrayList<>(decisions.latest(
                Stream.concat(Stream.of(id.toString()), letters).toList(), DECISIONS));
        Collections.reverse(all);
        return all;
    }
}
