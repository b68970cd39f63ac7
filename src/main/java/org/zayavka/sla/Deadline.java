package org.zayavka.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.Language;

/**
 * Where a clock stands after its last event.
 *
 * @param dueAt when the promised time is, was or would have been used up. Null while the clock is paused (or was
 *     stopped in a pause) with time left: nobody knows then when it will go on. A deadline that passed stays.
 * @param warningAt the same for 75 % of the promised time
 * @param budget the promised working time
 * @param used working time counted up to {@code countedTo}
 * @param left budget less used; negative when overdrawn
 * @param countedTo the moment of the last event
 * @param steps how it was calculated, up to the deadline
 */
public record Deadline(
        State state,
        @Nullable Instant dueAt,
        @Nullable Instant warningAt,
        Duration budget,
        Duration used,
        Duration left,
        Instant countedTo,
        List<CalculationStep> steps,
        BusinessCalendar calendar) {

    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /** Working time used by a moment not before the last event. */
    public Duration usedAt(Instant now) {
        return used.plus(calendar.between(countedTo, end(now)));
    }

    /** Working time left at a moment not before the last event; negative when overdrawn. */
    public Duration leftAt(Instant now) {
        return budget.minus(usedAt(now));
    }

    /** Whether the moment promised has gone by without the clock being stopped or paused in time. */
    public boolean isOverdueAt(Instant now) {
        return dueAt != null && end(now).isAfter(dueAt);
    }

    /** "Why this deadline?", as some lines of text in the reader's language and time. */
    public String explain(Language language, ZoneId readersZone) {
        return new Explanation(this, language, readersZone).text();
    }

    private Instant end(Instant now) {
        return state == State.RUNNING && now.isAfter(countedTo) ? now : countedTo;
    }
}
