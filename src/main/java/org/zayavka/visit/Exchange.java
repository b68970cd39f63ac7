package org.zayavka.visit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Tickets;
import org.zayavka.ticket.VisitMoved;

/** Visits that change places with each other in one step: all of them or none. */
@Component
class Exchange {

    /** @param why told when it had a time before; else the time is agreed now */
    record Move(Visit visit, Engineer engineer, Instant start, VisitMoved.Why why) {}

    private record Left(Move move, VisitTold.Before before) {}

    private final VisitRows rows;
    private final Placing placing;
    private final Tickets tickets;
    private final VisitSettings settings;

    Exchange(VisitRows rows, Placing placing, Tickets tickets, VisitSettings settings) {
        this.rows = rows;
        this.placing = placing;
        this.tickets = tickets;
        this.settings = settings;
    }

    /** Tickets first, in the order of their numbers, then engineers: two dispatchers never wait for each other. */
    void lock(Collection<VisitId> visits, Stream<String> engineers) {
        visits.stream()
                .map(id -> rows.get(id).ticket())
                .sorted(Comparator.comparing(TicketId::number))
                .forEach(tickets::get);
        engineers.distinct().sorted().forEach(rows::lockDay);
    }

    /**
     * All leave their places before any of them is asked whether the new one is free.
     *
     * @param moves of locked visits
     * @throws Refusal when one of the places breaks a rule
     */
    void move(List<Move> moves, String by, Instant now) {
        if (moves.isEmpty()) {
            return;
        }
        rows.deferOverlaps();
        var left = new ArrayList<Left>();
        moves.forEach(move -> left.add(leave(move, now)));
        left.forEach(each -> settle(each, by, now));
        rows.checkOverlaps(moves.get(0).visit());
    }

    private Left leave(Move move, Instant now) {
        var visit = move.visit();
        var before = VisitTold.before(visit, now);
        if (move.why() == VisitMoved.Why.DISPLACED) {
            visit.displace();
        }
        visit.take(move.engineer().login(), move.start(), settings.grace(), now);
        rows.update(visit);
        return new Left(move, before);
    }

    private void settle(Left left, String by, Instant now) {
        var visit = left.move().visit();
        var engineer = left.move().engineer();
        placing.refuseBroken(visit, engineer, visit.agreedStart(), now);
        var ticket = tickets.get(visit.ticket());
        ticket.visit(
                left.before().start() == null
                        ? VisitTold.agreed(visit, engineer.name(), by, now)
                        : left.before()
                                .moved(visit, engineer.name(), left.move().why(), by, false, now));
        tickets.save(ticket);
    }
}
