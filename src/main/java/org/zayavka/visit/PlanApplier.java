package org.zayavka.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Tickets;
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
    private final Placing placing;
    private final PlanningFacts facts;
    private final Tickets tickets;

    PlanApplier(VisitRows rows, Engineers engineers, Placing placing, PlanningFacts facts, Tickets tickets) {
        this.rows = rows;
        this.engineers = engineers;
        this.placing = placing;
        this.facts = facts;
        this.tickets = tickets;
    }

    private record Move(Visit visit, PlanStep step, VisitTold.Before before, VisitMoved.Why why) {}

    /**
     * @param headConsents whether the head of the desk does it: nobody is displaced twice without (S3.6)
     * @throws Outdated when one of the visits has changed since the plan was made
     * @throws Refusal when the plan breaks a rule by now
     */
    @Transactional
    public void apply(List<PlanStep> steps, String by, boolean headConsents, Instant now) {
        // Tickets first, in the order of their numbers: two dispatchers never wait for each other.
        steps.stream()
                .map(step -> find(step.visit()).ticket())
                .sorted(Comparator.comparing(TicketId::number))
                .forEach(tickets::get);
        Stream.concat(
                        steps.stream().map(PlanStep::engineer),
                        steps.stream()
                                .map(step -> Objects.requireNonNullElse(
                                        find(step.visit()).engineer(), "")))
                .distinct()
                .sorted()
                .forEach(rows::lockDay);
        var visits = steps.stream().map(this::expected).toList();
        var problem = refuseUnlessAllowed(steps, visits, headConsents, now);
        rows.deferOverlaps();
        var moves = Stream.iterate(0, i -> i + 1)
                .limit(steps.size())
                .map(i -> leave(visits.get(i), steps.get(i), problem, now))
                .toList();
        moves.forEach(move -> tell(move, by, now));
        if (!visits.isEmpty()) {
            rows.checkOverlaps(visits.get(0));
        }
    }

    /** All leave their places before any of them is asked whether the new one is free. */
    private Move leave(Visit visit, PlanStep step, Problem problem, Instant now) {
        var before = VisitTold.before(visit, now);
        var why = why(visit, step, problem);
        if (why == VisitMoved.Why.DISPLACED) {
            visit.displace();
        }
        placing.leave(visit, engineer(step), step.start(), now);
        rows.update(visit);
        return new Move(visit, step, before, why);
    }

    private static VisitMoved.Why why(Visit visit, PlanStep step, Problem problem) {
        if (step.start().equals(visit.start()) || visit.start() == null) {
            return VisitMoved.Why.DISPATCHER;
        }
        var planned = problem.visit(visit.id().value()).orElseThrow();
        return problem.isStillPossible(planned) ? VisitMoved.Why.DISPLACED : VisitMoved.Why.ENGINEER_ILL;
    }

    private void tell(Move move, String by, Instant now) {
        placing.check(move.visit(), engineer(move.step()), now);
        var ticket = tickets.get(move.visit().ticket());
        var name = engineer(move.step()).name();
        ticket.visit(
                move.before().start() == null
                        ? VisitTold.agreed(move.visit(), name, by, now)
                        : move.before().moved(move.visit(), name, move.why(), by, false, now));
        tickets.save(ticket);
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

    private Visit find(VisitId id) {
        return rows.find(id)
                .orElseThrow(() -> new Refusal(
                        "Выезда № " + id + " нет. Обновите страницу.", "There is no visit no. " + id + ". Reload."));
    }

    private Visit expected(PlanStep step) {
        var visit = rows.lock(step.visit()).orElseThrow();
        if (visit.version() != step.version()) {
            throw new Outdated(VisitRows.subject(step.visit()));
        }
        return visit;
    }

    private Engineer engineer(PlanStep step) {
        return engineers
                .find(step.engineer())
                .orElseThrow(() -> new Refusal(
                        "Инженера «" + step.engineer() + "» нет в списке выездных. Составьте план заново.",
                        "There is no field engineer “" + step.engineer() + "”. Make the plan anew."));
    }
}
