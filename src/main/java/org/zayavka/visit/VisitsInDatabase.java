package org.zayavka.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.VisitMoved;
import org.zayavka.ticket.VisitRequested;

@Component
class VisitsInDatabase implements Visits {

    private final VisitRows rows;
    private final Engineers engineers;
    private final Placing placing;
    private final Exchange exchange;
    private final Fees fees;
    private final Tickets tickets;
    private final VisitSettings settings;

    VisitsInDatabase(
            VisitRows rows,
            Engineers engineers,
            Placing placing,
            Exchange exchange,
            Fees fees,
            Tickets tickets,
            VisitSettings settings) {
        this.rows = rows;
        this.engineers = engineers;
        this.placing = placing;
        this.exchange = exchange;
        this.fees = fees;
        this.tickets = tickets;
        this.settings = settings;
    }

    @Override
    @Transactional
    public Visit request(TicketId id, VisitRequest asked, Instant now) {
        var what = VisitRequests.checked(asked, phones(id), now);
        var ticket = tickets.get(id);
        var open = rows.current(id);
        if (open.isPresent()) {
            var visit = rows.lock(open.get().id());
            visit.ask(what);
            rows.update(visit);
            return visit;
        }
        var fresh = rows.insert(
                id,
                ticket.requester().company(),
                what,
                settings.usualDuration().toMinutes(),
                ticket.taskPriority(),
                now);
        ticket.visit(new VisitRequested(id, now, fresh.value(), what.skill(), what.area()));
        tickets.save(ticket);
        return get(fresh);
    }

    private Set<String> phones(TicketId ticket) {
        return rows.ofTicket(ticket).stream()
                .map(visit -> visit.responsible().phone())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return rows.find(id);
    }

    @Override
    public Visit get(VisitId id) {
        return rows.get(id);
    }

    @Override
    public List<Visit> ofTicket(TicketId ticket) {
        return rows.ofTicket(ticket);
    }

    @Override
    public Optional<Visit> current(TicketId ticket) {
        return rows.current(ticket);
    }

    @Override
    public boolean isVisitedBy(TicketId ticket, String engineer) {
        return rows.ofTicket(ticket).stream().anyMatch(visit -> engineer.equals(visit.engineer()));
    }

    @Override
    public List<Visit> between(Instant from, Instant until) {
        return rows.between(from, until);
    }

    @Override
    public List<Visit> of(String engineer, Instant from, Instant until) {
        return rows.of(engineer, from, until);
    }

    @Override
    public List<Visit> waiting() {
        return rows.waiting();
    }

    @Override
    @Transactional
    public Visit promise(VisitId id, VisitLevel level, int priority) {
        var visit = rows.lock(id);
        visit.promise(level, priority);
        rows.update(visit);
        return visit;
    }

    @Override
    @Transactional
    public Visit agree(VisitId id, String engineer, Instant start, String by, int expectedVersion, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = rows.lock(id, expectedVersion);
        if (visit.state() == VisitState.AGREED) {
            moveTo(ticket, visit, engineer, start, VisitMoved.Why.DISPATCHER, by, false, now);
        } else {
            placing.place(visit, engineers.get(engineer), start, now);
            rows.update(visit);
            ticket.visit(VisitTold.agreed(visit, engineers.get(engineer).name(), by, now));
            tickets.save(ticket);
        }
        return visit;
    }

    @Override
    @Transactional
    public Late move(VisitId id, String engineer, Instant start, Actor by, int expectedVersion, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = rows.lock(id, expectedVersion);
        if (visit.state() != VisitState.AGREED) {
            throw new Refusal(
                    "У выезда по заявке № " + visit.ticket() + " нет времени, которое можно перенести.",
                    "The visit of ticket no. " + visit.ticket() + " has no time that could be moved.");
        }
        var late = by.isWishOfCustomer() && visit.isLate(now);
        var charged = visit.chargeIfLate(by, now);
        var why = by.isWishOfCustomer() ? VisitMoved.Why.CUSTOMER : VisitMoved.Why.DISPATCHER;
        // Before the fact: the letter that follows it names the sum.
        if (charged) {
            fees.charge(visit, "moved", now);
        }
        moveTo(ticket, visit, engineer, start, why, by.who(), late, now);
        return late ? Late.CHARGED : Late.NO;
    }

    /** The engineer can't come: another one does, or at another time; without a free time the dispatcher is asked. */
    @Transactional
    public void replace(VisitId id, Optional<Slot> free, String reason, String by, Instant now) {
        if (free.isEmpty()) {
            unassign(id, reason, now);
            return;
        }
        var ticket = tickets.get(get(id).ticket());
        var slot = free.get();
        moveTo(ticket, rows.lock(id), slot.engineer(), slot.start(), VisitMoved.Why.ENGINEER_ILL, by, false, now);
    }

    private void moveTo(
            Ticket ticket,
            Visit visit,
            String engineer,
            Instant start,
            VisitMoved.Why why,
            String by,
            boolean late,
            Instant now) {
        if (engineer.equals(visit.engineer()) && start.equals(visit.start())) {
            return;
        }
        var before = VisitTold.before(visit, now);
        placing.place(visit, engineers.get(engineer), start, now);
        rows.update(visit);
        ticket.visit(before.moved(visit, engineers.get(engineer).name(), why, by, late, now));
        tickets.save(ticket);
    }

    @Override
    @Transactional
    public Late cancel(VisitId id, Actor by, String reason, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = rows.lock(id);
        var late = by.isWishOfCustomer() && visit.isLate(now);
        var charged = visit.chargeIfLate(by, now);
        var before = VisitTold.before(visit, now);
        visit.cancel(reason, now);
        rows.update(visit);
        if (!reason.isBlank()) {
            ticket.say(NewMessage.note(by.who(), now, reason));
        }
        // Before the fact: the letter that follows it names the sum.
        if (charged) {
            fees.charge(visit, "cancelled", now);
        }
        ticket.visit(before.cancelled(visit, by, late, now));
        tickets.save(ticket);
        return late ? Late.CHARGED : Late.NO;
    }

    @Override
    @Transactional
    public Visit displace(
            VisitId urgent,
            String engineer,
            Instant start,
            List<Displaced> others,
            String by,
            boolean headConsents,
            int expectedVersion,
            Instant now) {
        exchange.lock(
                Stream.concat(Stream.of(urgent), others.stream().map(Displaced::visit))
                        .toList(),
                Stream.concat(Stream.of(engineer), others.stream().map(Displaced::engineer)));
        var visit = rows.lock(urgent, expectedVersion);
        var moves = new ArrayList<Exchange.Move>();
        moves.add(new Exchange.Move(visit, engineers.get(engineer), start, VisitMoved.Why.DISPATCHER));
        others.forEach(other -> moves.add(displaced(visit, other, headConsents)));
        exchange.move(moves, by, now);
        return get(urgent);
    }

    private Exchange.Move displaced(Visit urgent, Displaced to, boolean headConsents) {
        var other = rows.lock(to.visit(), to.version());
        Displacing.refuse(urgent, other, headConsents);
        return new Exchange.Move(other, engineers.get(to.engineer()), to.start(), VisitMoved.Why.DISPLACED);
    }

    @Override
    @Transactional
    public Visit unassign(VisitId id, String why, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = rows.lock(id);
        var before = VisitTold.before(visit, now);
        visit.release();
        rows.update(visit);
        ticket.visit(before.unassigned(visit, why, now));
        tickets.save(ticket);
        return visit;
    }

    @Override
    @Transactional
    public Visit begin(VisitId id, String by, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = rows.lock(id);
        var before = VisitTold.before(visit, now);
        visit.begin(now);
        rows.update(visit);
        ticket.visit(before.began(visit, by, now));
        tickets.save(ticket);
        return visit;
    }

    @Override
    @Transactional
    public Visit end(VisitId id, VisitState how, String reason, String by, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = rows.lock(id);
        var before = VisitTold.before(visit, now);
        visit.end(how, reason, now);
        rows.update(visit);
        ticket.visit(before.ended(visit, by, now));
        tickets.save(ticket);
        return visit;
    }
}
