package org.zayavka.dev;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.channel.Inbox;
import org.zayavka.claim.Claims;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.Customers;
import org.zayavka.dev.history.InventedJudgements;
import org.zayavka.dev.history.InventedPast;
import org.zayavka.dev.history.InventedPast.Span;
import org.zayavka.dev.history.Player;
import org.zayavka.figures.Rebuild;
import org.zayavka.shared.DeskSettings;
import org.zayavka.sla.Calendars;

/** Half a year that the demo desk has behind it, so that its reports have something to say. */
final class DemoHistory {

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);
    private static final int MONTHS = 6;

    private final DataSource database;
    private final Calendars calendars;
    private final Customers customers;
    private final CustomerRegister register;
    private final ZoneId zone;
    private final Player player;
    private final DemoClaims claims;
    private final Rebuild figures;
    private final Clock clock;

    DemoHistory(
            DataSource database,
            Calendars calendars,
            Customers customers,
            CustomerRegister register,
            DeskSettings desk,
            ProcessEngine engine,
            Inbox inbox,
            Claims claims,
            Rebuild figures,
            Clock clock) {
        this.database = database;
        this.calendars = calendars;
        this.customers = customers;
        this.register = register;
        this.zone = desk.zone();
        this.player = new Player(engine, inbox, JdbcClient.create(database));
        this.claims = new DemoClaims(claims, calendars, zone, engine);
        this.figures = figures;
        this.clock = clock;
    }

    /** Adds the past that ended yesterday; nothing when there is one already. */
    void add(int tickets) {
        if (InventedPast.isIn(database)) {
            return;
        }
        MoreCustomers.addTo(customers, register);
        var now = clock.instant();
        var past = InventedPast.of(database, calendars, zone, span(now, tickets));
        var unfinished = past.write();
        log.info("Half a year of tickets is invented; {} of them are still open and are played now", unfinished.size());
        var span = span(now, tickets);
        InventedJudgements.of(database, calendars, zone).write(span.from(), span.to());
        player.play(unfinished, now);
        claims.play(now);
        figures.all();
    }

    private Span span(Instant now, int tickets) {
        var today = now.atZone(zone).toLocalDate();
        var from = today.minusMonths(MONTHS).atStartOfDay(zone).toInstant();
        return new Span(from, today.atStartOfDay(zone).toInstant(), tickets, true, false, 0);
    }
}
