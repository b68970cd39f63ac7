package org.zayavka.visit.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Days at an invented desk: visits come in, some of them urgent; engineers fall ill; what was planned is agreed. */
@NullUnmarked
final class VisitStream {

    static final int DAYS = 4;

    private final Random dice;
    private final List<PlannedEngineer> engineers = new ArrayList<>();
    private final Map<Long, PlannedVisit> visits = new HashMap<>();
    private final Set<Long> cancelled = new HashSet<>();
    private long lastId;
    private Instant now = Problems.at(0, "09:00");

    VisitStream(long seed) {
        dice = new Random(seed);
        int many = 1 + dice.nextInt(4);
        for (int i = 0; i < many; i++) {
            engineers.add(Problems.engineer(dice, "e" + i, DAYS));
        }
    }

    /** What there is to plan after something has happened. */
    Problem next() {
        now = now.plus(Duration.ofMinutes(dice.nextInt(240)));
        int coming = 1 + dice.nextInt(6);
        for (int i = 0; i < coming; i++) {
            visits.put(++lastId, Problems.visit(dice, lastId, now, DAYS));
        }
        if (dice.nextInt(4) == 0) {
            fallsIll(dice.nextInt(engineers.size()));
        }
        visits.values().removeIf(visit -> visit.agreed() != null && isGone(visit));
        visits.replaceAll((id, visit) -> hasBegun(visit) ? Problems.begun(visit) : visit);
        var consents = new HashSet<Long>();
        visits.keySet().stream().filter(id -> dice.nextInt(8) == 0).forEach(consents::add);
        return new Problem(
                List.copyOf(visits.values()),
                List.copyOf(engineers),
                Problems.ways(),
                now,
                Duration.ofMinutes(15),
                Problems.ZONE,
                consents);
    }

    private boolean isGone(PlannedVisit visit) {
        var over = !visit.agreed().start().plus(visit.duration()).isAfter(now);
        if (over || dice.nextInt(15) == 0) {
            return cancelled.add(visit.id());
        }
        return false;
    }

    private boolean hasBegun(PlannedVisit visit) {
        return visit.agreed() != null && !visit.agreed().start().isAfter(now);
    }

    private void fallsIll(int who) {
        var engineer = engineers.get(who);
        var day = dice.nextInt(DAYS);
        var away = new Stretch(Problems.at(day, "00:00"), Problems.at(day, dice.nextBoolean() ? "13:00" : "23:59"));
        engineers.set(
                who,
                new PlannedEngineer(
                        engineer.login(),
                        engineer.skills(),
                        engineer.areas(),
                        engineer.homeArea(),
                        Stretch.without(engineer.free(), List.of(away))));
    }

    /** The customers are told. */
    void agree(Problem problem, Plan plan) {
        var displacing = new DisplacementRules(problem);
        for (var visit : problem.visits()) {
            var place = plan.places().get(visit.id());
            var displaced = visit.isMovedBy(place) && !displacing.isHomeless(visit);
            visits.put(
                    visit.id(), Problems.displaced(visit.agreed(place), visit.displacedTimes() + (displaced ? 1 : 0)));
        }
    }

    /** Those that must still be there. */
    Set<Long> open() {
        var open = new HashSet<Long>();
        for (long id = 1; id <= lastId; id++) {
            if (!cancelled.contains(id)) {
                open.add(id);
            }
        }
        return open;
    }
}
