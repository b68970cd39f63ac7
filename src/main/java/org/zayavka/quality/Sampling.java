package org.zayavka.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zayavka.customer.Customers;
import org.zayavka.quality.SampleTable.Sample;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;
import org.zayavka.ticket.Breaches;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Outcome;
import org.zayavka.ticket.SlaClock;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.TicketClosed;
import org.zayavka.ticket.Tickets;

/**
 * Chooses whom the quality officer phones, when a ticket is closed. It happens at each closing, so it asks the table
 * without a process, and the database about the person only when the lot has fallen on the ticket.
 */
@Component
class Sampling implements SmartInitializingSingleton {

    /** Of others nobody can say how we solved them. */
    private static final Set<Closing> SOLVED = Set.of(Closing.CONFIRMED, Closing.SILENCE);

    private static final Logger LOG = LoggerFactory.getLogger(Sampling.class);

    private final Tickets tickets;
    private final Customers customers;
    private final Breaches breaches;
    private final SampleTable table;
    private final PlannedCalls calls;
    private final Calendars calendars;
    private final QualitySettings settings;
    private final DeskSettings desk;
    private final ApplicationEventPublisher listeners;

    Sampling(
            Tickets tickets,
            Customers customers,
            Breaches breaches,
            SampleTable table,
            PlannedCalls calls,
            Calendars calendars,
            QualitySettings settings,
            DeskSettings desk,
            ApplicationEventPublisher listeners) {
        this.tickets = tickets;
        this.customers = customers;
        this.breaches = breaches;
        this.table = table;
        this.calls = calls;
        this.calendars = calendars;
        this.settings = settings;
        this.desk = desk;
        this.listeners = listeners;
    }

    /** A mistyped calendar stops the start, not the first closing. */
    @Override
    public void afterSingletonsInstantiated() {
        calendars.calendar(settings.calendar());
    }

    /** When the ticket's process has done its step: what the table says is then no trace of that process. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TicketClosed fact) {
        if (SOLVED.contains(fact.how())) {
            var ticket = tickets.get(fact.ticket());
            var person = person(ticket);
            if (person != null) {
                choose(ticket, person, fact.at());
            }
        }
    }

    private void choose(Ticket ticket, String person, Instant now) {
        var chosen = sample(ticket, false);
        if (isLeftOut(ticket, chosen) || !hasPhone(ticket)) {
            return;
        }
        if (calls.has(person, beginOfMonth(now))) {
            leaveAlone(ticket);
            return;
        }
        if (calls.add(ticket, person, chosen, now)) {
            var until = calendars.calendar(settings.calendar()).plus(now, settings.callWithin());
            listeners.publishEvent(new CallPlanned(
                    ticket.id(), ticket.subject(), ticket.requester().companyName(), until));
        }
    }

    private static boolean isLeftOut(Ticket ticket, Sample sample) {
        return !Lot.falls(ticket.id(), sample.share());
    }

    /** Never twice a month, also when the row of the table that says so has lost its place. */
    private void leaveAlone(Ticket ticket) {
        var again = sample(ticket, true);
        if (!isLeftOut(ticket, again)) {
            LOG.warn(
                    "The table qualitySample, version {}, would phone the requester of ticket {} twice a month: nobody is"
                            + " phoned. Its first row should be the one for who was phoned already, with the share 0.",
                    again.version(),
                    ticket.id());
        }
    }

    /** Whom nobody could call is not chosen. */
    private boolean hasPhone(Ticket ticket) {
        var requester = ticket.requester();
        var contact = requester.contact() != null
                ? customers.contact(requester.contact())
                : Optional.ofNullable(requester.address()).flatMap(customers::contactByAddress);
        return contact.filter(known -> !known.phone().isBlank()).isPresent();
    }

    private Sample sample(Ticket ticket, boolean phoned) {
        return table.decide(new SampleFacts(
                phoned,
                ticket.openedTimes() > 1,
                isBreached(ticket),
                ticket.requester().companyName(),
                Answerer.plan(ticket),
                ticket.priority().code()));
    }

    /** By what the ticket itself knows: to read its log at each closing costs too much. */
    private boolean isBreached(Ticket ticket) {
        var promise = ticket.promise();
        var solution = ticket.solution();
        if (promise == null || solution == null) {
            return false;
        }
        var reacted = ticket.reactedAt();
        if (reacted != null && reacted.isAfter(promise.reactionDue())) {
            return true;
        }
        // Who was asked and never answered: the clock stood when the deadline of the row went by.
        return solution.outcome() == Outcome.NO_ANSWER
                ? breaches.stands(ticket, SlaClock.SOLUTION)
                : solution.at().isAfter(promise.solutionDue());
    }

    private Instant beginOfMonth(Instant now) {
        return LocalDate.ofInstant(now, desk.zone())
                .withDayOfMonth(1)
                .atStartOfDay(desk.zone())
                .toInstant();
    }

    /** Who is phoned; absent when nobody knows who asked. */
    private static @Nullable String person(Ticket ticket) {
        var requester = ticket.requester();
        if (requester.contact() != null) {
            return "contact-" + requester.contact();
        }
        return requester.address() == null ? null : requester.address().value();
    }
}
