package org.zayavka.workplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.ticket.DeadlineReasons;
import org.zayavka.ticket.DeadlineReasons.Reason;

/** Tells staff why a ticket has its deadline. */
@Component
public class Calculations {

    private final DeadlineReasons reasons;

    Calculations(DeadlineReasons reasons) {
        this.reasons = reasons;
    }

    /** Some lines of text on each of the two clocks; empty when nothing is promised yet. */
    String of(TicketCard ticket, DeskWords words) {
        var level = ticket.level();
        var countedFrom = ticket.countedFrom();
        if (level == null || countedFrom == null) {
            return "";
        }
        var reaction = reaction(ticket, level, countedFrom)
                .map(deadline -> words.say("Реакция", "Reaction") + "\n" + words.explain(deadline)
                        + start(ticket, deadline, words));
        var solutions = reasons.solutions(ticket.id(), level, countedFrom);
        var solution = solutions.stream()
                .findFirst()
                .map(Reason::deadline)
                .map(deadline -> words.say("Решение", "Solution") + "\n" + words.explain(deadline)
                        + movedSince(ticket.solutionDue(), deadline, words)
                        + others(solutions, words));
        return Stream.of(reaction, solution).flatMap(Optional::stream).collect(Collectors.joining("\n\n"));
    }

    /** After a change of plan or urgency several promises may be in force, and the one that is due first counts. */
    private static String others(List<Reason> solutions, DeskWords words) {
        return solutions.stream()
                .skip(1)
                .filter(other -> other.deadline().dueAt() != null)
                .map(other -> "\n"
                        + words.say(
                                "Обещание менялось, в силе и другое. ",
                                "The promise changed, another is in force too. ")
                        + words.explain(other.deadline()).lines().findFirst().orElse("")
                        + words.say(" Начало: ", " Start: ") + words.moment(other.from())
                        + words.say(". Срок: ", ". Deadline: ")
                        + words.moment(other.deadline().dueAt())
                        + words.say(". Считается тот срок, что раньше.", ". The earlier deadline counts."))
                .collect(Collectors.joining());
    }

    /** The clock of the first reaction; empty when nothing is promised. */
    public Optional<Deadline> reaction(TicketCard ticket) {
        var level = ticket.level();
        var from = ticket.countedFrom();
        return level == null || from == null ? Optional.empty() : reaction(ticket, level, from);
    }

    /** The clock of the solution, likewise. */
    public Optional<Deadline> solution(TicketCard ticket) {
        var level = ticket.level();
        var from = ticket.countedFrom();
        return level == null || from == null
                ? Optional.empty()
                : reasons.solutions(ticket.id(), level, from).stream()
                        .findFirst()
                        .map(Reason::deadline);
    }

    private Optional<Deadline> reaction(TicketCard ticket, ServiceLevel level, Instant countedFrom) {
        var reacted = ticket.reactedAt();
        return reacted == null
                ? reasons.reaction(ticket.id(), level, countedFrom)
                : reasons.givenReaction(ticket.id(), reacted);
    }

    /** No start is promised behind the solution: where it would be, that says it all. */
    private static String start(TicketCard ticket, Deadline deadline, DeskWords words) {
        var promised = ticket.reactionDue();
        var counted = deadline.dueAt();
        if (promised == null
                || counted == null
                || ticket.reactedAt() != null
                || !promised.equals(ticket.solutionDue())
                || counted.equals(promised)) {
            return movedSince(promised, deadline, words);
        }
        return "\n"
                + words.say(
                        "Начало обещано не позже срока решения: ",
                        "The start is promised no later than the deadline of the solution: ")
                + words.moment(promised) + ".";
    }

    /** A promise stays when a calendar is corrected afterwards, for good when the correction would break it. */
    private static String movedSince(@Nullable Instant promised, Deadline deadline, DeskWords words) {
        var counted = deadline.dueAt();
        if (promised == null
                || counted == null
                || deadline.state() != Deadline.State.RUNNING
                || promised.equals(counted)) {
            return "";
        }
        if (promised.isAfter(counted) && !counted.isAfter(words.now())) {
            return "\n"
                    + words.say(
                            "По исправленному календарю срок уже прошёл бы; остаётся обещанный: ",
                            "By the corrected calendar the deadline would have passed; the promised one stands: ")
                    + words.moment(promised) + ".";
        }
        return "\n"
                + words.say("Обещано раньше, по прежнему календарю: ", "Promised before, by the calendar of then: ")
                + words.moment(promised) + ".";
    }
}
