package org.zayavka.sla;

import java.time.Duration;
import java.util.List;

/** Deadlines as a pure function of what happened to the clock, the calendar and the time promised. */
public final class Deadlines {

    private Deadlines() {}

    /**
     * The deadline after these events, as if nothing else happened later.
     *
     * <p>Pausing a paused clock, resuming a running one and stopping a stopped one change nothing, so that a ticket's
     * history may be passed as it is. A second start forgets all before it.
     *
     * @param events in the order they happened, the first one a start
     * @param budget the working time promised; fractions of a second are cut off
     * @throws IllegalArgumentException when there is no event, the first is no start, or they are out of order
     */
    public static Deadline of(List<ClockEvent> events, BusinessCalendar calendar, Duration budget) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("No clock events: the clock has not been started");
        }
        var run = new ClockRun(calendar, Duration.ofSeconds(budget.toSeconds()));
        events.forEach(run::apply);
        return run.deadline();
    }
}
