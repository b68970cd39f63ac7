package org.zayavka.visit.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be planned.
 *
 * @param visits those that have a time and those that wait for one
 * @param from nothing new begins before it: now
 * @param step new visits begin at whole multiples of it, counted from the window's beginning
 * @param zone whose days are meant
 * @param consents visits that the head lets be displaced once more
 */
public record Problem(
        List<PlannedVisit> visits,
        List<PlannedEngineer> engineers,
        TravelTimes travel,
        Instant from,
        Duration step,
        ZoneId zone,
        Set<Long> consents) {

    public Optional<PlannedEngineer> engineer(String login) {
        return engineers.stream().filter(it -> it.login().equals(login)).findAny();
    }

    public Optional<PlannedVisit> visit(long id) {
        return visits.stream().filter(it -> it.id() == id).findAny();
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether a more urgent visit may move it: nobody is displaced twice without the head's consent. */
    boolean mayDisplace(PlannedVisit visit) {
        return !visit.pinned() && (visit.displacedTimes() == 0 || consents.contains(visit.id()));
    }

    /** Whether it could stay where it is agreed to be as far as it alone is concerned. */
    public boolean isStillPossible(PlannedVisit visit) {
        return visit.agreed() != null
                && PlaceRules.alone(this, visit, visit.agreed()).isEmpty();
    }

    /** The same problem when the head consents to everything. */
    Problem withAllConsents() {
        var all = visits.stream().map(PlannedVisit::id).collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Problem(visits, engineers, travel, from, step, zone, all);
    }
}
