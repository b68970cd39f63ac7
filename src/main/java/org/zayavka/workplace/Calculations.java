package org.zayavka.workplace;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.ServiceLevel;
import org.zayavka.ticket.DeadlineReasons;

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
                .map(deadline -> words.say("Реакция", "Reaction") + "\n" + words.explain(deadline));
        var solution = reasons.solution(ticket.id(), level, countedFrom)
                .map(deadline -> words.say("Решение", "Solution") + "\n" + words.explain(deadline)
                        + movedSince(ticket, deadline, words));
        return Stream.of(reaction, solution).flatMap(Optional::stream).collect(Collectors.joining("\n\n"));
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
        return level == null || from == null ? Optional.empty() : reasons.solution(ticket.id(), level, from);
    }

    private Optional<Deadline> reaction(TicketCard ticket, ServiceLevel level, Instant countedFrom) {
        var reacted = ticket.reactedAt();
        return reacted == null ? reasons.reaction(level, countedFrom) : reasons.givenReaction(ticket.id(), reacted);
    }

    /** A promise stays when a calendar is corrected afterwards. */
    private static String movedSince(TicketCard ticket, Deadline deadline, DeskWords words) {
        var promised = ticket.solutionDue();
        if (promised == null || deadline.state() != Deadline.State.RUNNING || promised.equals(deadline.dueAt())) {
            return "";
        }
        return "\n"
                + words.say("Обещано раньше, по прежнему календарю: ", "Promised before, by the calendar of then: ")
                + words.moment(promised) + ".";
    }
}
