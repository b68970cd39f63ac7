package org.zayavka.ticket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.shared.TicketId;

/**
 * The tickets that one transaction works on. A step of a process loads and saves as if it were alone; the rows are
 * read once and written once, just before the commit. That halves the statements of a registration.
 */
final class TicketWork implements TransactionSynchronization {

    private final TicketRows rows;
    private final TicketLog log;
    private final Conversation conversation;
    private final Object key;
    private final Map<TicketId, Ticket> tickets = new LinkedHashMap<>();
    private final Map<TicketId, Integer> told = new LinkedHashMap<>();
    private final Set<TicketId> fresh = new HashSet<>();

    TicketWork(TicketRows rows, TicketLog log, Conversation conversation, Object key) {
        this.rows = rows;
        this.log = log;
        this.conversation = conversation;
        this.key = key;
    }

    void add(Ticket ticket) {
        tickets.put(ticket.id(), ticket);
        fresh.add(ticket.id());
    }

    Optional<Ticket> find(TicketId id, Function<TicketId, Optional<Ticket>> load) {
        var known = tickets.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var loaded = load.apply(id);
        loaded.ifPresent(ticket -> tickets.put(id, ticket));
        return loaded;
    }

    /** Notes that a ticket must be written and gives the events that nobody was told yet. */
    List<TicketEvent> changed(Ticket ticket) {
        var already = told.getOrDefault(ticket.id(), 0);
        var events = ticket.events();
        told.put(ticket.id(), events.size());
        return List.copyOf(events.subList(already, events.size()));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        var events = new ArrayList<TicketEvent>();
        var said = new ArrayList<Conversation.Said>();
        for (var ticket : tickets.values()) {
            if (!told.containsKey(ticket.id())) {
                continue;
            }
            write(ticket);
            events.addAll(ticket.events());
            ticket.messages().forEach(message -> said.add(new Conversation.Said(ticket.id(), message)));
        }
        if (!said.isEmpty()) {
            conversation.write(said);
        }
        if (!events.isEmpty()) {
            log.write(events);
        }
    }

    private void write(Ticket ticket) {
        if (fresh.contains(ticket.id())) {
            rows.insert(ticket);
        } else {
            rows.update(ticket);
        }
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(key);
    }
}
