package org.zayavka.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.ClockEvent;
import org.zayavka.sla.Deadline;
import org.zayavka.sla.Deadlines;
import org.zayavka.sla.ServiceLevel;

/** What the facts of a ticket mean to its clock. */
final class TicketClock {

    private TicketClock() {}

    /**
     * The deadline of the solution.
     *
     * @param from when the count starts; of the facts before it matters only whether the clock stands by them
     * @param more what happens after the last fact
     */
    static Deadline solution(
            Instant from,
            List<TicketLog.Entry> facts,
            List<ClockEvent> more,
            BusinessCalendar calendar,
            ServiceLevel level) {
        var events = new ArrayList<ClockEvent>();
        events.add(ClockEvent.started(from));
        if (standsBefore(from, facts)) {
            events.add(ClockEvent.paused(from));
        }
        facts.stream()
                .filter(fact -> !fact.at().isBefore(from))
                .map(TicketClock::event)
                .forEach(events::add);
        events.addAll(more);
        return Deadlines.of(events, calendar, level.solution());
    }

    /**
     * The deadline of the first reaction.
     *
     * @param from when the count starts
     * @param reacted when a person took it; absent while nobody did
     */
    static Deadline reaction(Instant from, @Nullable Instant reacted, BusinessCalendar calendar, ServiceLevel level) {
        var events = new ArrayList<ClockEvent>();
        events.add(ClockEvent.started(from));
        if (reacted != null) {
            events.add(ClockEvent.stopped(reacted));
        }
        return Deadlines.of(events, calendar, level.reaction());
    }

    private static boolean standsBefore(Instant from, List<TicketLog.Entry> facts) {
        return facts.stream()
                .filter(fact -> fact.at().isBefore(from))
                .reduce((earlier, later) -> later)
                .filter(last -> event(last).what() != ClockEvent.What.RESUMED)
                .isPresent();
    }

    private static ClockEvent event(TicketLog.Entry fact) {
        return switch (fact.kind()) {
            case "RequesterAsked" -> ClockEvent.paused(fact.at());
            case "ClockResumed", "TicketReopened" -> ClockEvent.resumed(fact.at());
            case "TicketSolved", "SolutionRestored" -> ClockEvent.stopped(fact.at());
            default -> throw new IllegalStateException("moves no clock: " + fact.kind());
        };
    }
}
