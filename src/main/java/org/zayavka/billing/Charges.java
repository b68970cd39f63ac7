package org.zayavka.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.PositionCharged;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.Tickets;
import org.zayavka.visit.VisitId;

/** What customers pay for beside their contracts; taken over by billing once. */
@Component
public class Charges {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Tickets tickets;

    Charges(JdbcClient jdbc, Customers customers, Tickets tickets) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.tickets = tickets;
    }

    /**
     * Charges an item of a visit, once; the ticket's log tells it.
     *
     * @param price the position of the list; its price is null when the list had none that day
     * @return whether it is charged now, and was not before
     */
    @Transactional
    boolean charge(VisitId visit, TicketId id, Position price, Charge.Reason reason, String by, Instant now) {
        var ticket = tickets.get(id);
        if (!insert(visit, ticket, price, reason, by, now)) {
            return false;
        }
        ticket.charge(new PositionCharged(id, now, visit.value(), price.item(), price.amount(), reason.code(), by));
        tickets.save(ticket);
        return true;
    }

    /** @param price null when billing decides */
    record Position(
            String list,
            String item,
            InBoth title,
            InBoth unit,
            BigDecimal quantity,
            @Nullable BigDecimal price) {

        static Position of(PriceItem item, BigDecimal quantity) {
            return new Position(item.list(), item.item(), item.title(), item.unit(), quantity, item.price());
        }

        @Nullable
        BigDecimal amount() {
            return price == null ? null : Charge.amount(quantity, price);
        }
    }

    private boolean insert(VisitId visit, Ticket ticket, Position price, Charge.Reason reason, String by, Instant now) {
        return jdbc.sql("""
                        insert into desk.charge (ticket, visit, contract, company, list, item, title_ru, title_en,
                            unit_ru, unit_en, quantity, price, amount, reason, at, by)
                        values (:ticket, :visit, :contract, :company, :list, :item, :titleRu, :titleEn,
                            :unitRu, :unitEn, :quantity, :price, :amount, :reason, :at, :by)
                        on conflict (visit, item) do nothing
                        """)
                        .param("ticket", ticket.id().number())
                        .param("visit", visit.value())
                        .param("contract", contract(ticket))
                        .param("company", ticket.requester().companyName())
                        .param("list", price.list())
                        .param("item", price.item())
                        .param("titleRu", price.title().russian())
                        .param("titleEn", price.title().english())
                        .param("unitRu", price.unit().russian())
                        .param("unitEn", price.unit().english())
                        .param("quantity", price.quantity())
                        .param("price", price.price())
                        .param("amount", price.amount())
                        .param("reason", reason.code())
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    private String contract(Ticket ticket) {
        var contract = ticket.requester().contract();
        return contract == null
                ? ""
                : customers.contract(contract).map(Contract::number).orElse("");
    }

    public List<Charge> ofTicket(TicketId ticket) {
        return read(jdbc.sql("select * from desk.charge where ticket = :of order by id"), ticket.number());
    }

    public List<Charge> ofVisit(VisitId visit) {
        return read(jdbc.sql("select * from desk.charge where visit = :of order by id"), visit.value());
    }

    /** What a late change or an empty visit has cost (S3.4); empty when it has cost nothing. */
    public Optional<Charge> lateFee(VisitId visit) {
        return ofVisit(visit).stream()
                .filter(charge -> charge.reason() != Charge.Reason.WORK)
                .findFirst();
    }

    /** Those that billing has not taken over, the oldest first. */
    public List<Charge> waiting(int atMost) {
        return read(jdbc.sql("select * from desk.charge where export is null order by id limit :of"), atMost);
    }

    /**
     * Billing takes over what waits: each charge is in one list only.
     *
     * @return the number of the list; empty when nothing waits
     */
    @Transactional
    public Optional<Long> export(String by, Instant now) {
        var waiting = jdbc.sql("select id from desk.charge where export is null order by id for update skip locked")
                .query(Long.class)
                .list();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var number = jdbc.sql("insert into desk.charge_export (at, by) values (:at, :by) returning number")
                .param("at", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
        jdbc.sql("update desk.charge set export = :number where id = any(:ids)")
                .param("number", number)
                .param("ids", waiting.toArray(Long[]::new))
                .update();
        return Optional.of(number);
    }

    /** What is in a list; empty when there is none of this number. */
    public List<Charge> exported(long number) {
        return read(jdbc.sql("select * from desk.charge where export = :of order by id"), number);
    }

    /** The last lists, the newest first. */
    public List<Export> exports(int atMost) {
        return jdbc.sql("""
                select number, charge_export.at, charge_export.by, count(*) as charges,
                       coalesce(sum(amount), 0) as amount
                  from desk.charge_export join desk.charge on charge.export = number
                 group by number order by number desc limit :limit
                """)
                .param("limit", atMost)
                .query((row, n) -> new Export(
                        row.getLong("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getInt("charges"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /**
     * A list that billing took over.
     *
     * @param by login, or the name of the program
     * @param amount of all, in roubles
     */
    public record Export(long number, Instant at, String by, int charges, BigDecimal amount) {}

    private static List<Charge> read(JdbcClient.StatementSpec select, Number of) {
        return select.param("of", of).query(Charges::row).list();
    }

    private static Charge row(ResultSet row, int index) throws SQLException {
        var export = row.getLong("export");
        return new Charge(
                row.getLong("id"),
                new TicketId(row.getLong("ticket")),
                new VisitId(row.getLong("visit")),
                row.getString("contract"),
                row.getString("company"),
                row.getString("list"),
                row.getString("item"),
                new InBoth(row.getString("title_ru"), row.getString("title_en")),
                new InBoth(row.getString("unit_ru"), row.getString("unit_en")),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("price"),
                row.getBigDecimal("amount"),
                Charge.Reason.ofCode(row.getString("reason")),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                export == 0 ? null : export);
    }
}
