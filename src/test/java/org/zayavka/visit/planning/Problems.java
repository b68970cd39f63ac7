package org.zayavka.visit.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented visits, engineers and ways, for tests of the planners. */
public final class Problems {

    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    public static final List<String> AREAS = List.of("centre", "north", "south", "east", "west");
    public static final List<String> SKILLS = List.of("network", "workstation", "printer", "cabling");
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private Problems() {}

    public static Instant at(int day, String time) {
        return MONDAY.plusDays(day)
                .atTime(java.time.LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    /** 10:30–17:00 on so many days from Monday. */
    public static List<Stretch> windows(int days) {
        var windows = new ArrayList<Stretch>();
        for (int day = 0; day < days; day++) {
            windows.add(new Stretch(at(day, "10:30"), at(day, "17:00")));
        }
        return List.copyOf(windows);
    }

    /** A quarter of an hour within an area, half an hour from and to the centre, an hour across the town. */
    public static TravelTimes ways() {
        return (from, to) -> {
            if (from.equals(to)) {
                return Duration.ofMinutes(15);
            }
            var across = Set.of("north south", "south north", "east west", "west east");
            return Duration.ofMinutes(
                    from.equals("centre") || to.equals("centre") ? 30 : across.contains(from + " " + to) ? 60 : 40);
        };
    }

    /** Knows everything and goes everywhere. */
    public static PlannedEngineer engineer(String login, int days) {
        return new PlannedEngineer(login, Set.copyOf(SKILLS), Set.copyOf(AREAS), "centre", windows(days));
    }

    static PlannedEngineer engineer(Random dice, String login, int days) {
        return new PlannedEngineer(
                login, some(dice, SKILLS), some(dice, AREAS), AREAS.get(dice.nextInt(AREAS.size())), windows(days));
    }

    private static Set<String> some(Random dice, List<String> all) {
        var some = new HashSet<String>();
        some.add(all.get(dice.nextInt(all.size())));
        all.stream().filter(it -> dice.nextInt(3) > 0).forEach(some::add);
        return Set.copyOf(some);
    }

    /** An hour of work on printers in the centre, promised by Friday evening. */
    public static PlannedVisit visit(long id, int priority, int days) {
        return new PlannedVisit(
                id,
                "printer",
                "centre",
                Duration.ofHours(1),
                windows(days),
                priority,
                at(4, "17:00"),
                null,
                null,
                null,
                false,
                0);
    }

    static PlannedVisit promised(PlannedVisit visit, Instant by) {
        return with(visit, by, visit.displacedTimes(), visit.pinned(), visit.agreed(), visit.windows());
    }

    static PlannedVisit displaced(PlannedVisit visit, int times) {
        return with(visit, visit.promisedBy(), times, visit.pinned(), visit.agreed(), visit.windows());
    }

    static PlannedVisit begun(PlannedVisit visit) {
        return with(visit, visit.promisedBy(), visit.displacedTimes(), true, visit.agreed(), visit.windows());
    }

    private static PlannedVisit with(
            PlannedVisit it,
            @Nullable Instant promised,
            int displaced,
            boolean pinned,
            @Nullable Placement agreed,
            List<Stretch> windows) {
        return new PlannedVisit(
                it.id(),
                it.skill(),
                it.area(),
                it.duration(),
                windows,
                it.priority(),
                promised,
                it.wishedFrom(),
                it.wishedUntil(),
                agreed,
                pinned,
                displaced);
    }

    static PlannedVisit visit(Random dice, long id, Instant now, int days) {
        var wished = dice.nextInt(4) == 0 ? at(dice.nextInt(days), (11 + dice.nextInt(5)) + ":00") : null;
        return new PlannedVisit(
                id,
                SKILLS.get(dice.nextInt(SKILLS.size())),
                AREAS.get(dice.nextInt(AREAS.size())),
                Duration.ofMinutes(30L * (1 + dice.nextInt(4))),
                windows(days),
                dice.nextInt(5) == 0 ? 80 + dice.nextInt(20) : 20 + 10 * dice.nextInt(5),
                dice.nextInt(6) == 0 ? null : now.plus(Duration.ofHours(2L + dice.nextInt(72))),
                wished,
                wished == null ? null : wished.plus(Duration.ofHours(1)),
                null,
                false,
                0);
    }

    public static Problem problem(List<PlannedEngineer> engineers, PlannedVisit... visits) {
        return new Problem(List.of(visits), engineers, ways(), at(0, "09:00"), Duration.ofMinutes(15), ZONE, Set.of());
    }
}
