package org.zayavka.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zayavka.visit.planning.GreedyPlanner;
import org.zayavka.visit.planning.PlanCheck;
import org.zayavka.visit.planning.PlanFigures;
import org.zayavka.visit.planning.PlannedEngineer;
import org.zayavka.visit.planning.PlannedVisit;
import org.zayavka.visit.planning.Planner;
import org.zayavka.visit.planning.Problem;
import org.zayavka.visit.planning.Problems;
import org.zayavka.visit.planning.TimefoldPlanner;

/** Two hundred visits for twelve engineers in a week: the simple planner against the optimiser (S3.6). */
@Tag("bench")
class PlanningBench {

    private static final int VISITS = 200;
    private static final int ENGINEERS = 12;
    private static final int DAYS = 5;
    private static final int TOWNS = 3;
    private static final List<Duration> LIMITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20));

    private final Report report = Report.named("planning", "Plans of visits");

    private record Measured(PlanFigures figures, double seconds, int broken) {}

    @Test
    void greedyAgainstOptimiser() {
        report.say(
                "%d visits for %d engineers in %d days, each fifth urgent; first none has a time, then three quarters"
                                .formatted(VISITS, ENGINEERS, DAYS)
                        + " have one and the rest comes in. Sums of " + TOWNS
                        + " invented weeks, seconds as the median.\n");
        weeks("nobody has a time yet", false);
        weeks("three quarters have a time", true);
    }

    private void weeks(String what, boolean underway) {
        var table = report.table(
                what, "unplaced", "displaced", "travel, h", "late", "lateness, h", "points", "rules broken", "s");
        // Not counted: the first plan of a machine warms it up.
        measure(new GreedyPlanner(), problem(99, underway));
        row(table, "greedy, the first possible plan", new GreedyPlanner(), underway);
        for (var limit : LIMITS) {
            row(table, "optimiser, at most " + limit.toSeconds() + " s", new TimefoldPlanner(limit), underway);
        }
        table.print();
    }

    private static void row(Report.Table table, String name, Planner planner, boolean underway) {
        var all = new ArrayList<Measured>();
        for (int seed = 0; seed < TOWNS; seed++) {
            all.add(measure(planner, problem(seed, underway)));
        }
        table.row(
                name,
                all.stream().mapToInt(it -> it.figures().unplaced()).sum(),
                all.stream().mapToInt(it -> it.figures().displaced()).sum(),
                hours(all.stream().map(it -> it.figures().travel()).toList()),
                all.stream().mapToInt(it -> it.figures().late()).sum(),
                hours(all.stream().map(it -> it.figures().lateness()).toList()),
                all.stream().mapToLong(it -> it.figures().points()).sum(),
                all.stream().mapToInt(Measured::broken).sum(),
                Report.median(all.stream().map(Measured::seconds).toList()));
    }

    private static double hours(List<Duration> times) {
        return times.stream().mapToLong(Duration::toMinutes).sum() / 60.0;
    }

    private static Measured measure(Planner planner, Problem problem) {
        var start = System.nanoTime();
        var plan = planner.plan(problem);
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(
                PlanFigures.of(problem, plan),
                seconds,
                PlanCheck.broken(problem, plan).size());
    }

    private static Problem problem(int seed, boolean underway) {
        var dice = new Random(seed);
        var engineers = new ArrayList<PlannedEngineer>();
        for (int i = 0; i < ENGINEERS; i++) {
            engineers.add(engineer(dice, i));
        }
        var visits = new ArrayList<PlannedVisit>();
        for (int i = 1; i <= VISITS; i++) {
            visits.add(visit(dice, i));
        }
        var now = Problems.at(0, "09:00");
        var fresh = problem(visits, engineers, now);
        return underway ? underway(fresh, now) : fresh;
    }

    /** The less urgent three quarters were agreed before the others came. */
    private static Problem underway(Problem fresh, Instant now) {
        var first = fresh.visits().stream()
                .filter(visit -> visit.id() <= VISITS * 3 / 4)
                .toList();
        var agreed = new GreedyPlanner().plan(problem(first, fresh.engineers(), now));
        var visits = fresh.visits().stream()
                .map(visit -> visit.agreed(agreed.places().get(visit.id())))
                .toList();
        return problem(visits, fresh.engineers(), now);
    }

    private static Problem problem(List<PlannedVisit> visits, List<PlannedEngineer> engineers, Instant now) {
        return new Problem(
                List.copyOf(visits), engineers, Problems.ways(), now, Duration.ofMinutes(15), Problems.ZONE, Set.of());
    }

    private static PlannedEngineer engineer(Random dice, int i) {
        var one = Problems.SKILLS.get(i % Problems.SKILLS.size());
        var other = Problems.SKILLS.get(dice.nextInt(Problems.SKILLS.size()));
        var home = Problems.AREAS.get(i % Problems.AREAS.size());
        var areas = Set.copyOf(
                List.of(home, "centre", Problems.AREAS.get(dice.nextInt(5)), Problems.AREAS.get(dice.nextInt(5))));
        return new PlannedEngineer("e" + i, Set.copyOf(List.of(one, other)), areas, home, Problems.windows(DAYS));
    }

    private static PlannedVisit visit(Random dice, int id) {
        var urgent = dice.nextInt(5) == 0;
        var wished = dice.nextInt(4) == 0 ? Problems.at(dice.nextInt(DAYS), (11 + dice.nextInt(5)) + ":00") : null;
        return new PlannedVisit(
                id,
                Problems.SKILLS.get(dice.nextInt(Problems.SKILLS.size())),
                Problems.AREAS.get(dice.nextInt(Problems.AREAS.size())),
                Duration.ofMinutes(30L + 15L * dice.nextInt(5)),
                Problems.windows(DAYS),
                urgent ? 80 : 20 + 10 * dice.nextInt(4),
                urgent ? Problems.at(dice.nextInt(2), "17:00") : Problems.at(2 + dice.nextInt(3), "17:00"),
                wished,
                wished == null ? null : wished.plus(Duration.ofHours(2)),
                null,
                false,
                0);
    }
}
