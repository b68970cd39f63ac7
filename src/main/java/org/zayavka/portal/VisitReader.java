package org.zayavka.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;
import org.zayavka.sla.Moments;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Slot;
import org.zayavka.visit.Slots;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;

/** Collects what the customer's page of a visit shows; nothing is locked. */
@Component
class VisitReader {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final Duration APART = Duration.ofHours(1);
    private static final int PER_DAY = 4;
    private static final int MOST = 300;

    private final Engineers engineers;
    private final Slots slots;
    private final Moments moments;
    private final PortalSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitReader(
            Engineers engineers, Slots slots, Moments moments, PortalSettings settings, JdbcClient jdbc, Clock clock) {
        this.engineers = engineers;
        this.slots = slots;
        this.moments = moments;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Reader(Language language, ZoneId zone) {}

    VisitView view(Visit visit) {
        var reader = reader(visit);
        var others = visit.state() == VisitState.AGREED ? others(visit, reader.zone()) : List.<Slot>of();
        return new VisitView(visit, firstName(visit), others, reader.language(), reader.zone(), moments);
    }

    /** A handful for each of the next days, an hour apart: nobody chooses among a hundred quarters of an hour. */
    private List<Slot> others(Visit visit, ZoneId zone) {
        var now = clock.instant();
        var start = visit.agreedStart();
        var until = (start.isAfter(now) ? start : now).plus(AHEAD);
        var offered = new ArrayList<Slot>();
        var ofDay = new HashMap<LocalDate, Integer>();
        for (var slot : slots.free(visit, slots.earliest(visit, now), until, MOST, now)) {
            var day = LocalDate.ofInstant(slot.start(), zone);
            var last = offered.isEmpty()
                    ? Instant.EPOCH
                    : offered.get(offered.size() - 1).start();
            if (slot.start().equals(start)
                    || slot.start().isBefore(last.plus(APART))
                    || ofDay.getOrDefault(day, 0) >= PER_DAY
                    || offered.size() >= settings.slots()) {
                continue;
            }
            ofDay.merge(day, 1, Integer::sum);
            offered.add(slot);
        }
        return List.copyOf(offered);
    }

    private Reader reader(Visit visit) {
        return jdbc.sql("select requester_language, requester_zone from desk.ticket where number = :ticket")
                .param("ticket", visit.ticket().number())
                .query((row, n) -> new Reader(
                        Language.ofCode(row.getString("requester_language")),
                        ZoneId.of(row.getString("requester_zone"))))
                .single();
    }

    /** Enough to know whom to let in, and no more than a link that may be passed on should tell. */
    private String firstName(Visit visit) {
        var login = visit.engineer();
        return login == null
                ? ""
                : engineers
                        .find(login)
                        .map(engineer -> engineer.name().split(" ")[0])
                        .orElse("");
    }
}
