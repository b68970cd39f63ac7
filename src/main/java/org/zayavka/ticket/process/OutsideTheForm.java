package org.zayavka.ticket.process;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Impact;
import org.zayavka.ticket.Splitting;
import org.zayavka.ticket.State;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.WorkedTime;

/**
 * What agents do with a ticket without completing its task. Whether they may has been asked already: the engine, which
 * knows nothing of tickets, is not asked again.
 */
@Component
public class OutsideTheForm {

    private final Tickets tickets;
    private final WorkedTime worked;
    private final HandleTicketProcess process;
    private final Splitting splitting;
    private final RuntimeService runtime;
    private final AllowedWork allowed;
    private final Clock clock;

    OutsideTheForm(
            Tickets tickets,
            WorkedTime worked,
            HandleTicketProcess process,
            Splitting splitting,
            RuntimeService runtime,
            AllowedWork allowed,
            Clock clock) {
        this.tickets = tickets;
        this.worked = worked;
        this.process = process;
        this.splitting = splitting;
        this.runtime = runtime;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Somebody has written to the requester: the first time is the reaction that was promised (S3.2). */
    @Transactional
    public void react(TicketId id, String by) {
        var ticket = tickets.get(id);
        if (ticket.reactedAt() != null || ticket.promise() == null) {
            return;
        }
        var now = clock.instant();
        ticket.react(by, worked.reaction(ticket, now), now);
        tickets.save(ticket);
        allowed.run(() -> stopReaction(id));
    }

    /** The first taking of the ticket is taken back: its clock runs on, and its timers are set again (S3.2). */
    @Transactional
    public void takeBackReaction(TicketId id, String by) {
        var ticket = open(id);
        ticket.takeBackReaction(by, clock.instant());
        allowed.run(() -> tickets.save(ticket));
    }

    /** S1.3: the clocks decide again, by the tables. */
    @Transactional
    public void declareUrgent(TicketId id, String by) {
        var ticket = open(id);
        if (ticket.declaredUrgent()) {
            throw new Refusal(
                    "Заявка № " + id + " уже объявлена срочной.", "Ticket no. " + id + " is declared urgent already.");
        }
        ticket.declareUrgent(by, false, clock.instant());
        allowed.run(() -> tickets.save(ticket));
    }

    /** Takes a declared urgency back. */
    @Transactional
    public void withdrawUrgency(TicketId id, String by) {
        var ticket = open(id);
        ticket.withdrawUrgency(by, clock.instant());
        allowed.run(() -> tickets.save(ticket));
    }

    /** @return how many were thought to be hit before */
    @Transactional
    public Impact hits(TicketId id, Impact impact, String by) {
        var ticket = open(id);
        var before = ticket.impact();
        ticket.hits(impact, by, false, clock.instant());
        allowed.run(() -> tickets.save(ticket));
        return before;
    }

    /**
     * What it is about.
     *
     * @param category a code; empty to take it back
     * @return the code it had before
     */
    @Transactional
    public String categorise(TicketId id, String category, String by) {
        var ticket = tickets.get(id);
        var before = ticket.category();
        ticket.categorise(category, by, clock.instant());
        tickets.save(ticket);
        return before;
    }

    /** Takes back a reopening by a reply that was only thanks (complaint 8). */
    @Transactional
    public void keepSolved(TicketId id) {
        allowed.run(() -> process.restoreSolution(id));
    }

    /**
     * A letter goes on as a ticket of its own (S5.4).
     *
     * @param message the letter's entry in the conversation
     */
    @Transactional
    public TicketId splitOff(TicketId from, long message, String by) {
        var fresh = new AtomicReference<TicketId>();
        allowed.run(() -> fresh.set(splitting.splitOff(from, message, by)));
        return Objects.requireNonNull(fresh.get());
    }

    /** The priority of what is solved matters to nobody any more. */
    private Ticket open(TicketId id) {
        var ticket = tickets.get(id);
        if (ticket.state() == State.SOLVED || ticket.state() == State.CLOSED) {
            throw new Refusal(
                    "Заявка № " + id + " уже решена: приоритет и срок больше не меняются.",
                    "Ticket no. " + id + " is solved: its priority and deadline change no more.");
        }
        return ticket;
    }

    private void stopReaction(TicketId id) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("handleTicket")
                .processInstanceBusinessKey(HandleTicketProcess.businessKey(id))
                .list()
                .forEach(process -> PromiseTimers.stopReaction((ExecutionEntity) process));
    }
}
