package org.zayavka.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** Links tickets that have to do with each other; nothing but the sight of it follows. */
@Component
public class TicketLinks {

    private final Tickets tickets;
    private final JdbcClient jdbc;
    private final Clock clock;

    TicketLinks(Tickets tickets, JdbcClient jdbc, Clock clock) {
        this.tickets = tickets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal when they are linked already, or are one and the same */
    @Transactional
    public void link(TicketId one, TicketId other, String by) {
        if (one.equals(other)) {
            throw new Refusal(
                    "Это та же заявка. Укажите номер другой.", "This is the same ticket. Give the number of another.");
        }
        var both = inOrder(one, other);
        var now = clock.instant();
        if (!keep(one, other, by)) {
            throw new Refusal(
                    "Заявки № " + one + " и № " + other + " уже связаны.",
                    "Tickets no. " + one + " and no. " + other + " are linked already.");
        }
        both.forEach(ticket -> {
            ticket.link(ticket.id().equals(one) ? other : one, by, now);
            tickets.save(ticket);
        });
    }

    /** Takes a link back. */
    @Transactional
    public void unlink(TicketId one, TicketId other, String by) {
        var both = inOrder(one, other);
        var now = clock.instant();
        if (!forget(one, other)) {
            throw new Refusal(
                    "Заявки № " + one + " и № " + other + " уже не связаны.",
                    "Tickets no. " + one + " and no. " + other + " are linked no more.");
        }
        both.forEach(ticket -> {
            ticket.unlink(ticket.id().equals(one) ? other : one, by, now);
            tickets.save(ticket);
        });
    }

    /** What agents linked, what it follows and what follows it, duplicates either way; without itself. */
    public List<TicketId> of(TicketId ticket) {
        return jdbc.sql("""
                select other from desk.ticket_link where ticket = :ticket
                union select ticket from desk.ticket_link where other = :ticket
                union select number from desk.ticket where follows = :ticket
                union select number from desk.ticket where duplicate_of = :ticket and closing = 'DUPLICATE'
                union select follows from desk.ticket where number = :ticket and follows is not null
                union select duplicate_of from desk.ticket where number = :ticket and closing = 'DUPLICATE'
                """)
                .param("ticket", ticket.number())
                .query((row, i) -> new TicketId(row.getLong(1)))
                .list();
    }

    /** Locked by their numbers: two who link the same two tickets from both sides wait for each other once only. */
    private List<Ticket> inOrder(TicketId one, TicketId other) {
        return Stream.of(one, other)
                .sorted(Comparator.comparingLong(TicketId::number))
                .map(tickets::get)
                .toList();
    }

    private boolean keep(TicketId one, TicketId other, String by) {
        return jdbc.sql("""
                insert into desk.ticket_link (ticket, other, person, at)
                values (least(:one, :other), greatest(:one, :other), :by, :now) on conflict do nothing
                """)
                        .param("one", one.number())
                        .param("other", other.number())
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private boolean forget(TicketId one, TicketId other) {
        return jdbc.sql(
                                "delete from desk.ticket_link where ticket = least(:one, :other) and other = greatest(:one, :other)")
                        .param("one", one.number())
                        .param("other", other.number())
                        .update()
                > 0;
    }
}
