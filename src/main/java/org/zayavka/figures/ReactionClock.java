package org.zayavka.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;

/** The reaction to a ticket: judged by the promise that held when a person took it. */
final class ReactionClock {

    private @Nullable Instant due;
    private @Nullable Instant reactedAt;
    private @Nullable Integer minutes;
    private boolean missed;
    private String queue = "";
    private String agent = "";

    void promise(@Nullable Instant due, Instant at) {
        if (reactedAt == null && due != null) {
            this.due = due;
            missed = missed && !due.isAfter(at);
        }
    }

    void miss(@Nullable Instant due) {
        if (reactedAt == null) {
            this.due = this.due == null ? due : this.due;
            missed = this.due != null;
        }
    }

    /** @param told the minutes that the fact tells; reckoned by the calendar of today where it tells none */
    void react(Instant at, @Nullable Integer told, @Nullable BusinessCalendar calendar, Instant arrivedAt) {
        if (reactedAt == null) {
            reactedAt = at;
            minutes = told != null || calendar == null
                    ? told
                    : Integer.valueOf(FigureCalendars.minutes(calendar, arrivedAt, at));
        }
    }

    /** Nobody has reacted yet after all. */
    void takeBack() {
        reactedAt = null;
        minutes = null;
        by("", "");
    }

    /** Whose it is. */
    void by(String queue, String agent) {
        this.queue = queue;
        this.agent = agent;
    }

    /** Where the ticket stood; '' before the reaction. */
    String queue() {
        return queue;
    }

    /** Who took it first; '' while nobody has. */
    String agent() {
        return agent;
    }

    @Nullable
    Instant due() {
        return due;
    }

    @Nullable
    Instant reactedAt() {
        return reactedAt;
    }

    @Nullable
    Integer minutes() {
        return minutes;
    }

    @Nullable
    Boolean kept() {
        return kept(reactedAt, due, missed);
    }

    @Nullable
    Instant judgedAt() {
        return judgedAt(reactedAt, due, kept());
    }

    /** Fractions of a second don't break a promise. */
    static @Nullable Boolean kept(@Nullable Instant done, @Nullable Instant due, boolean missed) {
        if (done == null || due == null) {
            return missed ? Boolean.FALSE : null;
        }
        return !done.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
    }

    /** A promise kept is judged when it is kept, a broken one when its deadline passes: that day stays as it is. */
    static @Nullable Instant judgedAt(@Nullable Instant done, @Nullable Instant due, @Nullable Boolean kept) {
        if (kept == null) {
            return null;
        }
        return kept ? done : due;
    }
}
