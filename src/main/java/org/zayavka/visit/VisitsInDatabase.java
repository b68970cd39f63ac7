package org.zayavka.visit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Outdated;
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
    private final Fees fees;
    private final Tickets tickets;
    private final VisitSettings settings;

    VisitsInDatabase(
            VisitRows rows, Engineers engineers, Placing placing, Fees fees, Tickets tickets, VisitSettings settings) {
        this.rows = rows;
        this.engineers = engineers;
        this.placing = placing;
        this.fees = fees;
        this.tickets = tickets;
        this.settings = settings;
    }

    @Override
    @Transactional
    public Visit request(TicketId id, VisitRequest what, Instant now) {
        VisitRequests.check(what, now);
        var ticket = tickets.get(id);
        var open = rows.current(id);
        if (open.isPresent()) {
            var visit = lock(open.get().id());
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

    @Override
    public Optional<Visit> find(VisitId id) {
        return rows.find(id);
    }

    @Override
    public Visit get(VisitId id) {
        return find(id).orElseThrow(() -> unknown(id));
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
        var visit = lock(id);
        visit.promise(level, priority);
        rows.update(visit);
        return visit;
    }

    @Override
    @Transactional
    public Visit agree(VisitId id, String engineer, Instant start, String by, int expectedVersion, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = expected(id, expectedVersion);
        if (visit.state() == VisitState.AGREED) {
            moveTo(ticket, visit, engineer, start, VisitMoved.Why.DISPATCHER, by, false, now);
        } else {
            placing.place(visit, engineer(engineer), start, now);
            rows.update(visit);
            ticket.visit(VisitTold.agreed(visit, engineer(engineer).name(), by, now));
            tickets.save(ticket);
        }
        return visit;
    }

    @Override
    @Transactional
    public Late move(VisitId id, String engineer, Instant start, Actor by, int expectedVersion, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = expected(id, expectedVersion);
        if (visit.state() != VisitState.AGREED) {
            throw new Refusal(
                    "У выезда по заявке № " + visit.ticket() + " нет времени, которое можно перенести.",
                    "The visit of ticket no. " + visit.ticket() + " has no time that could be moved.");
        }
        var late = by.isWishOfCustomer() && visit.isLate(now);
        var charged = visit.chargeIfLate(by, now);
        var why = by.isWishOfCustomer() ? VisitMoved.Why.CUSTOMER : VisitMoved.Why.DISPATCHER;
        moveTo(ticket, visit, engineer, start, why, by.who(), late, now);
        if (charged) {
            fees.charge(visit, "moved", now);
        }
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
        moveTo(ticket, lock(id), slot.engineer(), slot.start(), VisitMoved.Why.ENGINEER_ILL, by, false, now);
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
        placing.place(visit, engineer(engineer), start, now);
        rows.update(visit);
        ticket.visit(before.moved(visit, engineer(engineer).name(), why, by, late, now));
        tickets.save(ticket);
    }

    @Override
    @Transactional
    public Late cancel(VisitId id, Actor by, String reason, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = lock(id);
        var late = by.isWishOfCustomer() && visit.isLate(now);
        var charged = visit.chargeIfLate(by, now);
        var before = VisitTold.before(visit, now);
        visit.cancel(reason, now);
        rows.update(visit);
        if (!reason.isBlank()) {
            ticket.say(NewMessage.note(by.who(), now, reason));
        }
        ticket.visit(before.cancelled(visit, by, late, now));
        tickets.save(ticket);
        if (charged) {
            fees.charge(visit, "cancelled", now);
        }
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
        // Tickets first, in the order of their numbers: two dispatchers never wait for each other.
        Stream.concat(Stream.of(urgent), others.stream().map(Displaced::visit))
                .map(id -> get(id).ticket())
                .sorted(Comparator.comparing(TicketId::number))
                .forEach(tickets::get);
        Stream.concat(Stream.of(engineer), others.stream().map(Displaced::engineer))
                .distinct()
                .sorted()
                .forEach(rows::lockDay);
        var visit = expected(urgent, expectedVersion);
        rows.deferOverlaps();
        var moves = others.stream()
                .map(other -> displaced(visit, other, headConsents, now))
                .toList();
        // All leave their places before any of them is asked whether the new one is free.
        for (var move : moves) {
            move.visit().displace();
            placing.leave(
                    move.visit(), engineer(move.to().engineer()), move.to().start(), now);
            rows.update(move.visit());
        }
        agree(urgent, engineer, start, by, visit.version(), now);
        for (var move : moves) {
            placing.check(move.visit(), engineer(move.to().engineer()), now);
            tell(move, by, now);
        }
        rows.checkOverlaps(visit);
        return get(urgent);
    }

    private record Move(Visit visit, Displaced to, VisitTold.Before before) {}

    private Move displaced(Visit urgent, Displaced to, boolean headConsents, Instant now) {
        var other = expected(to.visit(), to.version());
        Displacing.refuse(urgent, other, headConsents);
        return new Move(other, to, VisitTold.before(other, now));
    }

    private void tell(Move move, String by, Instant now) {
        var ticket = tickets.get(move.visit().ticket());
        var name = engineer(move.to().engineer()).name();
        ticket.visit(move.before().moved(move.visit(), name, VisitMoved.Why.DISPLACED, by, false, now));
        tickets.save(ticket);
    }

    @Override
    @Transactional
    public Visit unassign(VisitId id, String why, Instant now) {
        var ticket = tickets.get(get(id).ticket());
        var visit = lock(id);
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
        var visit = lock(id);
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
        var visit = lock(id);
        var before = VisitTold.before(visit, now);
        visit.end(how, reason, now);
        rows.update(visit);
        ticket.visit(before.ended(visit, by, now));
        tickets.save(ticket);
        return visit;
    }

    private Visit expected(VisitId id, int version) {
        var visit = lock(id);
        if (visit.version() != version) {
            throw new Outdated(VisitRows.subject(id));
        }
        return visit;
    }

    private Visit lock(VisitId id) {
        return rows.lock(id).orElseThrow(() -> unknown(id));
    }

    private Engineer engineer(String login) {
        return engineers
                .find(login)
                .orElseThrow(() -> new Refusal(
                        "Инженера «" + login + "» нет в списке выездных. Выберите другого.",
                        "There is no field engineer “" + login + "”. Choose another one."));
    }

    private static Refusal unknown(VisitId id) {
        return new Refusal("Выезда № " + id + " нет. Обновите страницу.", "There is no visit no. " + id + ". Reload.");
    }
}
