package org.zayavka.visit.planning;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** S3.6: random streams of visits and urgencies never break a hard rule and never lose a visit. */
@NullUnmarked
class PlannersNeverBreakARuleTests {

    private static final int ROUNDS = 6;

    /** S3.1, S3.6 */
    @Test
    void theSimplePlanner() {
        var moved = walk(new GreedyPlanner(), 400);

        // The rules are tried: much is moved.
        assertThat(moved).isGreaterThan(50);
    }

    /** S3.1, S3.6 */
    @Test
    void theOptimiser() {
        var moved = walk(new TimefoldPlanner(new TerminationConfig().withMoveCountLimit(3000L)), 120);

        assertThat(moved).isGreaterThan(10);
    }

    /** S3.6: the optimiser betters the simple plan or leaves it. */
    @Test
    void theOptimiserIsNeverWorse() {
        var better = 0;
        var optimiser = new TimefoldPlanner(new TerminationConfig().withMoveCountLimit(3000L));
        for (int seed = 0; seed < 60; seed++) {
            var problem = new VisitStream(seed).next();
            var simple = PlanFigures.of(problem, new GreedyPlanner().plan(problem));
            var optimised = PlanFigures.of(problem, optimiser.plan(problem));

            assertThat(optimised.unplaced()).isLessThanOrEqualTo(simple.unplaced());
            if (optimised.unplaced() == simple.unplaced()) {
                assertThat(optimised.points()).isLessThanOrEqualTo(simple.points());
                better += optimised.points() < simple.points() ? 1 : 0;
            }
        }
        assertThat(better).isPositive();
    }

    private static int walk(Planner planner, int streams) {
        var moved = 0;
        for (int seed = 0; seed < streams; seed++) {
            var stream = new VisitStream(seed);
            for (int round = 0; round < ROUNDS; round++) {
                var problem = stream.next();
                var plan = planner.plan(problem);
                var what = "stream " + seed + ", round " + round;

                assertThat(PlanCheck.broken(problem, plan)).as(what).isEmpty();
                holdsByPlainCounting(what, problem, plan);
                assertThat(told(plan)).as(what).isEqualTo(stream.open());
                moved += (int) plan.changes(problem).stream()
                        .filter(Plan.Change::isDisplacement)
                        .count();
                stream.agree(problem, plan);
            }
        }
        return moved;
    }

    private static Set<Long> told(Plan plan) {
        var told = new HashSet<>(plan.places().keySet());
        plan.unplaced().forEach(it -> told.add(it.visit()));
        return told;
    }

    /** The same rules once more, written another way: the check could share a fault with the planners. */
    private static void holdsByPlainCounting(String what, Problem problem, Plan plan) {
        var softly = new SoftAssertions();
        for (var one : problem.visits()) {
            var place = plan.places().get(one.id());
            if (place == null || one.pinned()) {
                continue;
            }
            var engineer = problem.engineer(place.engineer()).orElseThrow();
            var hour = place.start().atZone(Problems.ZONE).toLocalTime();
            var end = hour.plus(one.duration());
            softly.assertThat(hour).as(what).isBetween(java.time.LocalTime.of(10, 30), java.time.LocalTime.of(17, 0));
            softly.assertThat(end).as(what).isBeforeOrEqualTo(java.time.LocalTime.of(17, 0));
            softly.assertThat(engineer.skills()).as(what).contains(one.skill());
            softly.assertThat(engineer.areas()).as(what).contains(one.area());
            apartByTheWay(softly, what, problem, plan, one);
        }
        softly.assertAll();
    }

    private static void apartByTheWay(
            SoftAssertions softly, String what, Problem problem, Plan plan, PlannedVisit one) {
        var here = plan.places().get(one.id());
        for (var other : problem.visits()) {
            var there = plan.places().get(other.id());
            if (there == null || other.id() == one.id() || !there.engineer().equals(here.engineer())) {
                continue;
            }
            var way = problem.travel().between(one.area(), other.area());
            var between = here.start().isBefore(there.start())
                    ? Duration.between(here.start().plus(one.duration()), there.start())
                    : Duration.between(there.start().plus(other.duration()), here.start());
            softly.assertThat(between)
                    .as(what + ": visits " + one.id() + " and " + other.id())
                    .isGreaterThanOrEqualTo(way);
        }
    }

    /** S3.6 */
    @Test
    void aPlanThatForgetsSomebodyIsNoPlan() {
        var problem = Problems.problem(List.of(Problems.engineer("e", 1)), Problems.visit(1, 50, 1));

        assertThat(PlanCheck.broken(problem, new Plan(java.util.Map.of(), List.of())))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.LOST);
    }
}
