package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.zayavka.visit.planning.Conflict;
import org.zayavka.visit.planning.PlaceRules;
import org.zayavka.visit.planning.Placement;
import org.zayavka.visit.planning.PlannedEngineer;
import org.zayavka.visit.planning.PlannedVisit;
import org.zayavka.visit.planning.Problem;
import org.zayavka.visit.planning.Stretch;

/** Asks the planners' rules about one time for one visit. */
final class AskedRules {

    private AskedRules() {}

    static List<Conflict> conflicts(
            HardRules rules,
            HardRules.Wanted wanted,
            Engineer engineer,
            List<HardRules.Taken> taken,
            List<Absence> absences,
            Instant now) {
        var hours = new Stretch(wanted.start(), wanted.end());
        var open = rules.isOpen(wanted) ? List.of(hours) : List.<Stretch>of();
        var away = absences.stream()
                .filter(absence -> absence.login().equals(engineer.login()))
                .map(absence -> new Stretch(absence.from(), absence.until()))
                .toList();
        var areas = engineer.serves(wanted.area()) ? Set.of(wanted.area()) : Set.<String>of();
        var planned = new PlannedEngineer(
                engineer.login(), engineer.skills(), areas, engineer.homeArea(), Stretch.without(open, away));
        var problem = new Problem(
                List.of(),
                List.of(planned),
                rules.travel()::of,
                now,
                Duration.ofMinutes(15),
                rules.hours().zone(),
                Set.of());
        var others =
                taken.stream().map(other -> placed(other, engineer.login())).toList();
        return PlaceRules.conflicts(
                problem, visit(wanted, open), new Placement(engineer.login(), wanted.start()), others);
    }

    private static PlannedVisit visit(HardRules.Wanted wanted, List<Stretch> open) {
        return new PlannedVisit(
                wanted.visit().value(),
                wanted.skill(),
                wanted.area(),
                wanted.lasts(),
                open,
                0,
                null,
                null,
                null,
                null,
                false,
                0);
    }

    private static PlaceRules.Placed placed(HardRules.Taken other, String login) {
        var lasts = Duration.between(other.start(), other.end());
        var visit = new PlannedVisit(
                other.visit().value(), "", other.area(), lasts, List.of(), 0, null, null, null, null, false, 0);
        return new PlaceRules.Placed(visit, new Placement(login, other.start()));
    }
}
