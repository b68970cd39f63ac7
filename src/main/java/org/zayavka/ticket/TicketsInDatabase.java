package org.zayavka.ticket;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.TicketId;

@Component
class TicketsInDatabase implements Tickets {

    private final TicketRows rows;
    private final TicketLog log;
    private final Conversation conversation;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    TicketsInDatabase(
            TicketRows rows,
            TicketLog log,
            Conversation conversation,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.rows = rows;
        this.log = log;
        this.conversation = conversation;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public Ticket register(NewTicket from) {
        var ticket = Ticket.register(rows.nextNumber(), from, clock.instant());
        work().add(ticket);
        save(ticket);
        return ticket;
    }

    @Override
    public Ticket get(TicketId id) {
        return find(id).orElseThrow(() -> UnknownTicket.of(id));
    }

    @Override
    public Optional<Ticket> find(TicketId id) {
        return work().find(id, rows::lock);
    }

    @Override
    public void save(Ticket ticket) {
        work().changed(ticket).forEach(listeners::publishEvent);
    }

    @Override
    public boolean takesPart(TicketId id, EmailAddress address) {
        return rows.takesPart(id, address);
    }

    @Override
    public void addParticipant(TicketId id, EmailAddress address) {
        rows.addParticipant(id, address);
    }

    @Override
    public void removeParticipant(TicketId id, EmailAddress address) {
        rows.removeParticipant(id, address);
    }

    private TicketWork work() {
        if (TransactionSynchronizationManager.getResource(this) instanceof TicketWork work) {
            return work;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("tickets are changed inside a transaction only");
        }
        var work = new TicketWork(rows, log, conversation, this);
        TransactionSynchronizationManager.bindResource(this, work);
        TransactionSynchronizationManager.registerSynchronization(work);
        return work;
    }
}
