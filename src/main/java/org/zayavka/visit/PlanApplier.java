package org.zayavka.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.ticket.VisitMoved;
import org.zayavka.visit.planning.Conflict;
import org.zayavka.visit.planning.Placement;
import org.zayavka.visit.planning.Plan;
import org.zayavka.visit.planning.Plan.Unplaced;
import org.zayavka.visit.planning.Plan.Why;
import org.zayavka.visit.planning.PlanCheck;
import org.zayavka.visit.planning.Problem;

/** Agrees a proposed plan: all of it or nothing, and only if it still holds. */
@Component
public class PlanApplier {

    private final VisitRows rows;
    private final Engineers engineers;
    private final Exchange exchange;
    private final PlanningFacts facts;

    PlanApplier(VisitRows rows, Engineers engineers, Exchange exchange, PlanningFacts facts) {
        this.rows = rows;
        this.engineers = engineers;
        this.exchange = exchange;
        this.facts = facts;
    }

    /**
     * @param headConsents whether the head of the desk does it: nobody is displaced twice without (S3.6)
     * @throws Outdated when one of the visits has changed since the plan was made
     * @throws Refusal when the plan breaks a rule by now
     */
    @Transactional
    public void apply(List<PlanStep> steps, String by, boolean headConsents, Instant now) {
        exchange.lock(
                steps.stream().map(PlanStep::visit).toList(),
                steps.stream().flatMap(step -> Stream.of(step.engineer(), engineerOf(step.visit()))));
        var visits = steps.stream()
                .map(step -> rows.lock(step.visit(), step.version()))
                .toList();
        var problem = refuseUnlessAllowed(steps, visits, headConsents, now);
        var moves = IntStream.range(0, steps.size())
                .mapToObj(i -> move(visits.get(i), steps.get(i), problem))
                .toList();
        exchange.move(moves, by, now);
    }

    private String engineerOf(VisitId visit) {
        return Objects.requireNonNullElse(rows.get(visit).engineer(), "");
    }

    private Exchange.Move move(Visit visit, PlanStep step, Problem problem) {
        return new Exchange.Move(visit, engineers.get(step.engineer()), step.start(), why(visit, step, problem));
    }

    private static VisitMoved.Why why(Visit visit, PlanStep step, Problem problem) {
        if (step.start().equals(visit.start()) || visit.start() == null) {
            return VisitMoved.Why.DISPATCHER;
        }
        var planned = problem.visit(visit.id().value()).orElseThrow();
        return problem.isStillPossible(planned) ? VisitMoved.Why.DISPLACED : VisitMoved.Why.ENGINEER_ILL;
    }

    private Problem refuseUnlessAllowed(List<PlanStep> steps, List<Visit> visits, boolean headConsents, Instant now) {
        var all = facts.visits(days(steps, visits));
        var ours = visits.stream().map(visit -> visit.id().value()).collect(Collectors.toSet());
        var problem = facts.problem(all, days(steps, visits), headConsents ? ours : new HashSet<>(), now);
        var places = new HashMap<>(Plan.now(problem).places());
        steps.forEach(step -> places.put(step.visit().value(), new Placement(step.engineer(), step.start())));
        var rest = problem.visits().stream()
                .filter(visit -> !places.containsKey(visit.id()))
                .map(visit -> new Unplaced(visit.id(), Why.NO_TIME))
                .toList();
        // Whether the places themselves are possible is asked of each in words, when all have left theirs.
        PlanCheck.broken(problem, new Plan(places, rest)).stream()
                .filter(conflict -> ours.contains(conflict.visit()))
                .forEach(conflict -> refuse(conflict, all));
        return problem;
    }

    private static void refuse(Conflict conflict, List<Visit> all) {
        var ticket = all.stream()
                .filter(visit -> visit.id().value() == conflict.visit())
                .map(visit -> visit.ticket().toString())
                .findFirst()
                .orElse("");
        switch (conflict.kind()) {
            case TWICE ->
                throw new Refusal(
                        "Выезд по заявке № " + ticket + " уже двигали ради срочного. Второй раз — только с согласия"
                                + " руководителя: попросите его применить план.",
                        "The visit of ticket no. " + ticket
                                + " was displaced before. A second time needs the consent of"
                                + " the head of the desk: ask them to apply the plan.");
            case NO_CAUSE, WITHOUT_TIME, PINNED ->
                throw new Refusal(
                        "Выезд по заявке № " + ticket + " двигать уже незачем или нельзя. Составьте план заново.",
                        "The visit of ticket no. " + ticket
                                + " need not or can't be moved any more. Make the plan anew.");
            default -> {}
        }
    }

    private List<LocalDate> days(List<PlanStep> steps, List<Visit> visits) {
        var zone = facts.hours().zone();
        var days = new TreeSet<LocalDate>();
        steps.forEach(step -> days.add(step.start().atZone(zone).toLocalDate()));
        visits.stream()
                .filter(visit -> visit.start() != null)
                .forEach(visit -> days.add(visit.agreedStart().atZone(zone).toLocalDate()));
        return List.copyOf(days);
    }
}
