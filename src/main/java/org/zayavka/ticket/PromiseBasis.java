package org.zayavka.ticket;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.Calendars;

/** What all open promises rest on: calendars and contracts. Both have a version that changes with them. */
@Component
public class PromiseBasis {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Plans plans;
    private final Promises promises;
    private final Clock clock;

    PromiseBasis(JdbcClient jdbc, Calendars calendars, Plans plans, Promises promises, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.plans = plans;
        this.promises = promises;
        this.clock = clock;
    }

    /** What there is now, read again when it is not what the promises rest on; both are equal when nothing is to do. */
    public Versions now() {
        var versions = read("""
                select calendar_version.version as calendars, contract_version.version as contracts
                  from desk.calendar_version, desk.contract_version
                """);
        if (!versions.equals(ofPromises())) {
            calendars.refresh();
        }
        return versions;
    }

    /** What the promises rest on. */
    public Versions ofPromises() {
        return read("select calendars, contracts from desk.promise_basis");
    }

    public void rest(Versions on) {
        jdbc.sql("update desk.promise_basis set calendars = :calendars, contracts = :contracts")
                .param("calendars", on.calendars())
                .param("contracts", on.contracts())
                .update();
    }

    /** Tickets with a promise that may still move, in the order of their numbers. */
    public List<TicketId> open(long after, int atMost) {
        return jdbc.sql("""
                select number from desk.ticket
                 where number > :after and state <> 'CLOSED' and calendar is not null
                 order by number limit :most
                """)
                .param("after", after)
                .param("most", atMost)
                .query((row, i) -> new TicketId(row.getLong("number")))
                .list();
    }

    /** Whether the contract's plan is another one, or the calendar now gives other moments for what was promised. */
    public boolean outdates(Ticket ticket) {
        var promise = ticket.promise();
        if (promise == null || ticket.state() == State.CLOSED) {
            return false;
        }
        if (!plans.plan(ticket).equals(promise.plan())) {
            return true;
        }
        return ticket.state() == State.WORKING
                && !promises.again(ticket, clock.instant()).equals(promise);
    }

    private Versions read(String sql) {
        return jdbc.sql(sql).query(Versions.class).single();
    }

    /** Of the calendars and of the contracts. */
    public record Versions(UUID calendars, UUID contracts) {}
}
