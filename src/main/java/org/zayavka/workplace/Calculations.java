package org.zayavka.workplace;

import org.springframework.stereotype.Component;
import org.zayavka.sla.Deadline;
import org.zayavka.ticket.DeadlineReasons;

/** Tells staff why a ticket has its deadline. */
@Component
class Calculations {

    private final DeadlineReasons reasons;

    Calculations(DeadlineReasons reasons) {
        this.reasons = reasons;
    }

    /** Some lines of text; empty when nothing is promised yet. */
    String of(TicketCard ticket, DeskWords words) {
        if (ticket.level() == null || ticket.countedFrom() == null) {
            return "";
        }
        return reasons.of(ticket.id(), ticket.level(), ticket.countedFrom())
                .map(deadline -> words.explain(deadline) + movedSince(ticket, deadline, words))
                .orElse("");
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
