package org.zayavka.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.visit.ProposedPlan.Kind;
import org.zayavka.visit.ProposedPlan.Left;
import org.zayavka.visit.ProposedPlan.Proposed;
import org.zayavka.visit.planning.Displacement;
import org.zayavka.visit.planning.GreedyPlanner;
import org.zayavka.visit.planning.Plan;
import org.zayavka.visit.planning.PlanFigures;
import org.zayavka.visit.planning.Planner;
import org.zayavka.visit.planning.Problem;
import org.zayavka.visit.planning.SlotFinder;
import org.zayavka.visit.planning.TimefoldPlanner;

/** Proposes the plan of a day, and whose place an urgent visit could take. Changes nothing. */
@Component("visitPlans")
public class Plans {

    /** Days with hours of visits among which room is made for an urgent visit. */
    private static final int DAYS_FOR_URGENT = 3;
    /** Days with hours of visits in which free times are proposed. */
    private static final int DAYS_PROPOSED = 10;

    private final PlanningFacts facts;
    private final PlanningSettings settings;
    private final VisitSettings visitSettings;
    private volatile @Nullable Planner planner;

    Plans(PlanningFacts facts, PlanningSettings settings, VisitSettings visitSettings) {
        this.facts = facts;
        this.settings = settings;
        this.visitSettings = visitSettings;
    }

    /** The hours of visits of a day; empty for a day without. */
    public List<Hours> hours(LocalDate day) {
        return facts.windows(day).stream()
                .map(window -> new Hours(window.from(), window.until()))
                .toList();
    }

    /** A stretch in which visits are made. */
    public record Hours(Instant from, Instant until) {

        public long minutes() {
            return Duration.between(from, until).toMinutes();
        }
    }

    /** The best free times, of each engineer and day the best one: near what was wished, in time, with little way. */
    public List<Slot> slots(Visit visit, int most, Instant now) {
        var days = facts.nextDays(now, DAYS_PROPOSED);
        var all = new ArrayList<>(facts.visits(days).stream()
                .filter(other -> other.state().hasTime() && !other.id().equals(visit.id()))
                .toList());
        all.add(visit);
        var problem = facts.problem(all, days, Set.of(), now, visitSettings.lead(visit.priority()));
        var planned = problem.visit(visit.id().value()).orElseThrow().agreed(null);
        return SlotFinder.of(problem).several(planned, most).stream()
                .map(slot -> slot.place())
                .map(place -> facts.slot(place, visit))
                .toList();
    }

    /** Thinks for as long as the settings let it. */
    public ProposedPlan propose(List<LocalDate> days, boolean headConsents, Instant now) {
        var visits = facts.visits(days);
        var consents = headConsents ? ids(visits) : Set.<Long>of();
        var problem = facts.problem(visits, days, consents, now, visitSettings.lead());
        var plan = planner().plan(problem);
        return proposal(days, problem, plan, visits);
    }

    private ProposedPlan proposal(List<LocalDate> days, Problem problem, Plan plan, List<Visit> visits) {
        var byId = visits.stream().collect(Collectors.toMap(visit -> visit.id().value(), Function.identity()));
        var changes = plan.changes(problem).stream()
                .filter(change -> change.to() != null)
                .map(change -> proposed(change, byId, problem))
                .toList();
        var left = plan.unplaced().stream()
                .map(one -> left(known(byId, one.visit()), one.why()))
                .toList();
        return new ProposedPlan(
                days,
                changes,
                left,
                PlanFigures.of(problem, Plan.now(problem)).travel(),
                PlanFigures.of(problem, plan).travel());
    }

    private static Proposed proposed(Plan.Change change, Map<Long, Visit> visits, Problem problem) {
        var visit = known(visits, change.visit().id());
        var to = Objects.requireNonNull(change.to());
        var kind = change.from() == null
                ? Kind.NEW
                : !change.isDisplacement()
                        ? Kind.ENGINEER
                        : problem.isStillPossible(change.visit()) ? Kind.DISPLACED : Kind.REPLACED;
        return new Proposed(
                visit, to.engineer(), to.start(), kind, kind == Kind.DISPLACED && visit.displacedTimes() > 0);
    }

    private static Left left(Visit visit, Plan.Why why) {
        return switch (why) {
            case NOBODY_ABLE -> new Left(visit, "такую работу не делает ни один инженер", "no engineer does such work");
            case NOBODY_THERE ->
                new Left(
                        visit,
                        "в этот район не ездит никто из тех, кто делает такую работу",
                        "nobody who does such work drives to that area");
            case ALL_AWAY ->
                new Left(
                        visit,
                        "все, кто делает такую работу, в эти дни отсутствуют",
                        "all who do such work are away on these days");
            case NO_TIME -> new Left(visit, "в эти дни свободного времени нет", "there is no free time on these days");
        };
    }

    /** For a visit without a time; empty when nobody less urgent could make room in the next days. */
    public Optional<ProposedDisplacement> displacement(Visit urgent, Instant now) {
        var days = facts.nextDays(now, DAYS_FOR_URGENT);
        var visits = facts.visits(days).stream()
                .filter(visit -> visit.state().hasTime() || visit.id().equals(urgent.id()))
                .toList();
        var problem = facts.problem(visits, days, Set.of(), now, visitSettings.lead(urgent.priority()));
        var byId = visits.stream().collect(Collectors.toMap(visit -> visit.id().value(), Function.identity()));
        return problem.visit(urgent.id().value())
                .filter(visit -> visit.agreed() == null)
                .flatMap(visit -> Displacement.propose(problem, visit))
                .map(found -> new ProposedDisplacement(
                        known(byId, urgent.id().value()),
                        found.place().engineer(),
                        found.place().start(),
                        found.moved().stream()
                                .map(moved -> new ProposedDisplacement.Moved(
                                        known(byId, moved.visit().id()),
                                        moved.to().engineer(),
                                        moved.to().start()))
                                .toList(),
                        !found.needConsent().isEmpty()));
    }

    private static Visit known(Map<Long, Visit> visits, long id) {
        return Objects.requireNonNull(visits.get(id));
    }

    private static Set<Long> ids(List<Visit> visits) {
        var ids = new HashSet<Long>();
        visits.forEach(visit -> ids.add(visit.id().value()));
        return ids;
    }

    /** Made when it is first needed: preparing the optimiser takes a second. */
    private Planner planner() {
        var known = planner;
        if (known == null) {
            known = settings.limit().isZero() ? new GreedyPlanner() : new TimefoldPlanner(settings.limit());
            planner = known;
        }
        return known;
    }
}
