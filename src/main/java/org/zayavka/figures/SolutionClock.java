package org.zayavka.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.sla.BusinessCalendar;

/** The way to the solution: when the desk's time ran, what was promised, how often it was solved and reopened. */
final class SolutionClock {

    private record Stretch(Instant from, Instant to) {}

    private final List<Stretch> stretches;
    private final List<LocalDate> solvedDays;
    private final List<LocalDate> reopenedDays;
    private @Nullable Instant runningSince;
    private @Nullable Instant due;
    private @Nullable Instant solvedAt;
    private boolean missed;
    private boolean standsInTime;

    private SolutionClock(List<Stretch> stretches, List<LocalDate> solvedDays, List<LocalDate> reopenedDays) {
        this.stretches = new ArrayList<>(stretches);
        this.solvedDays = new ArrayList<>(solvedDays);
        this.reopenedDays = new ArrayList<>(reopenedDays);
    }

    /** Runs from the first; from which moment it counts is the promise's. */
    static SolutionClock running() {
        var clock = new SolutionClock(List.of(), List.of(), List.of());
        clock.runningSince = Instant.EPOCH;
        return clock;
    }

    SolutionClock copy() {
        var copy = new SolutionClock(stretches, solvedDays, reopenedDays);
        copy.runningSince = runningSince;
        copy.due = due;
        copy.solvedAt = solvedAt;
        copy.missed = missed;
        copy.standsInTime = standsInTime;
        return copy;
    }

    void promise(@Nullable Instant due, Instant at) {
        if (solvedAt == null && due != null) {
            this.due = due;
            missed = missed && !due.isAfter(at);
            if (runningSince == null) {
                dropDue(at);
            }
        }
    }

    /** The requester is asked: a deadline that has not passed is none until the clock runs again. */
    void stand(Instant at) {
        pause(at);
        if (!missed) {
            dropDue(at);
        }
    }

    private void dropDue(Instant at) {
        standsInTime = due != null && due.isAfter(at);
        due = standsInTime ? null : due;
    }

    void miss(@Nullable Instant due) {
        if (solvedAt == null) {
            this.due = this.due == null ? due : this.due;
            standsInTime = false;
            missed = this.due != null;
        }
    }

    void pause(Instant at) {
        if (runningSince != null) {
            stretches.add(new Stretch(runningSince, at));
            runningSince = null;
        }
    }

    void resume(Instant at) {
        if (runningSince == null) {
            runningSince = at;
            standsInTime = false;
        }
    }

    void solve(Instant at, LocalDate day) {
        pause(at);
        solvedAt = at;
        solvedDays.add(day);
    }

    /** The time that is left goes on; without a promise that can be counted nobody can say until when. */
    void reopen(Instant at, LocalDate day, Counting counting) {
        missed = Boolean.FALSE.equals(kept());
        solvedAt = null;
        reopenedDays.add(day);
        if (!missed) {
            var left = counting.budget().minus(used(counting));
            due = counting.calendar() == null || left.isNegative() || left.isZero()
                    ? null
                    : counting.calendar().plus(at, left);
        }
        resume(at);
    }

    /** Working time so far by a calendar, from a moment on; the stretch that runs is left out. */
    private Duration used(Counting counting) {
        var sum = Duration.ZERO;
        for (var stretch : stretches) {
            var from = stretch.from().isBefore(counting.from()) ? counting.from() : stretch.from();
            if (counting.calendar() != null && from.isBefore(stretch.to())) {
                sum = sum.plus(counting.calendar().between(from, stretch.to()));
            }
        }
        return sum;
    }

    /** Null while it is not solved, or without a calendar. */
    @Nullable
    Integer minutes(Counting counting) {
        return solvedAt == null || counting.calendar() == null
                ? null
                : (int) used(counting).toMinutes();
    }

    @Nullable
    Instant due() {
        return due;
    }

    @Nullable
    Instant solvedAt() {
        return solvedAt;
    }

    @Nullable
    Boolean kept() {
        return standsInTime && solvedAt != null ? Boolean.TRUE : ReactionClock.kept(solvedAt, due, missed);
    }

    @Nullable
    Instant judgedAt() {
        return ReactionClock.judgedAt(solvedAt, due, kept());
    }

    List<LocalDate> solvedDays() {
        return List.copyOf(solvedDays);
    }

    List<LocalDate> reopenedDays() {
        return List.copyOf(reopenedDays);
    }

    /** How the time of a promise is counted. */
    record Counting(@Nullable BusinessCalendar calendar, Instant from, Duration budget) {}
}
