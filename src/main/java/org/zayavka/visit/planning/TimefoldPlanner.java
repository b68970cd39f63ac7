package org.zayavka.visit.planning;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zayavka.visit.planning.Plan.Unplaced;

/**
 * Betters the greedy plan by local search for as long as it is given, and gives the greedy plan itself where the search
 * fails or finds nothing better. So its plan is as possible as the other's, and never worse.
 */
public final class TimefoldPlanner implements Planner {

    private static final Logger LOG = LoggerFactory.getLogger(TimefoldPlanner.class);
    /** One more round without anything better and it stops, as a share of the time it has. */
    private static final int PATIENCE = 3;

    private final GreedyPlanner greedy = new GreedyPlanner();
    private final SolverFactory<OptimisedPlan> solvers;

    /** @param limit the longest it may think */
    public TimefoldPlanner(Duration limit) {
        this(new TerminationConfig()
                .withMillisecondsSpentLimit(limit.toMillis())
                .withUnimprovedMillisecondsSpentLimit(Math.max(1, limit.toMillis() / PATIENCE)));
    }

    TimefoldPlanner(TerminationConfig limit) {
        solvers = SolverFactory.create(new SolverConfig()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(1L)
                .withSolutionClass(OptimisedPlan.class)
                .withEntityClasses(Stop.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(limit));
    }

    @Override
    public Plan plan(Problem problem) {
        var first = greedy.plan(problem);
        try {
            var better = better(problem, first);
            return PlanCheck.broken(problem, better).isEmpty() ? better : first;
        } catch (RuntimeException failed) {
            LOG.warn("The optimiser failed, the plan is the simple one", failed);
            return first;
        }
    }

    private Plan better(Problem problem, Plan first) {
        var choices = new Choices(problem);
        var rules = new DisplacementRules(problem);
        var stops = new Stops(problem, choices, rules).from(first);
        if (stops.stream().allMatch(Stop::isPinned)) {
            return first;
        }
        var solved = solvers.buildSolver().solve(new OptimisedPlan(problem.travel(), stops));
        return solved.score().isFeasible() ? read(solved.stops(), choices) : first;
    }

    private static Plan read(List<Stop> stops, Choices choices) {
        Map<Long, Placement> places = new HashMap<>();
        for (var stop : stops) {
            if (stop.spot() != null) {
                places.put(stop.visit().id(), stop.spot().place());
            }
        }
        var unplaced = stops.stream()
                .map(Stop::visit)
                .filter(visit -> !places.containsKey(visit.id()))
                .map(visit -> new Unplaced(visit.id(), Objects.requireNonNull(choices.why(visit))))
                .toList();
        return new Plan(places, unplaced);
    }
}
