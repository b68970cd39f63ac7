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
     * @param from when the count starts; of what was before it matters only whether the clock stood by it
     * @param turns when it began to stand and went on, see {@link ClockFacts#turns}
     * @param more what happens after the last of them
     */
    static Deadline solution(
            Instant from,
            List<ClockEvent> turns,
            List<ClockEvent> more,
            BusinessCalendar calendar,
            ServiceLevel level) {
        var events = new ArrayList<ClockEvent>();
        events.add(ClockEvent.started(from));
        if (standsBefore(from, turns)) {
            events.add(ClockEvent.paused(from));
        }
        turns.stream().filter(turn -> !turn.at().isBefore(from)).forEach(events::add);
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
            // A machine's clock is set back now and then: then nothing has run.
            events.add(ClockEvent.stopped(reacted.isBefore(from) ? from : reacted));
        }
        return Deadlines.of(events, calendar, level.reaction());
    }

    private static boolean standsBefore(Instant from, List<ClockEvent> turns) {
        return turns.stream()
                .filter(turn -> turn.at().isBefore(from))
                .reduce((earlier, later) -> later)
                .filter(last -> last.what() != ClockEvent.What.RESUMED)
                .isPresent();
    }
}
